-- `:checkhealth lastmile`: is there a server, is it the right one, do its rules load, where is it attached?

local M = {}
local health = vim.health

--- The command that would be started, the user's changes included.
local function command()
  local config = vim.lsp.config and vim.lsp.config.lastmile or require('lastmile').config
  return config and config.cmd
end

--- Runs the server's program with `arguments`; at most five seconds.
---@return boolean ok, string text what it printed, or what went wrong
local function run(program, arguments)
  local started, process = pcall(vim.system, vim.list_extend({ program }, arguments), { text = true })
  if not started then
    return false, tostring(process)
  end
  local done = process:wait(5000)
  if done.code == 0 and done.signal == 0 then
    return true, vim.trim(done.stdout or '')
  end
  local said = vim.trim((done.stderr or '') .. (done.stdout or ''))
  return false, said ~= '' and said or ('it ended with status %d, signal %d'):format(done.code, done.signal)
end

local function check_server()
  local cmd = command()
  if type(cmd) ~= 'table' then
    health.warn('no command to check: it is a function, or `setup()` was not called')
    return
  end
  local program = vim.fn.exepath(cmd[1])
  if program == '' then
    health.error(('`%s` is not a program'):format(cmd[1]), {
      'Put `lastmile` on the PATH,',
      "or set the environment variable LASTMILE_SERVER to its path before Neovim starts,",
      "or name it: vim.lsp.config('lastmile', { cmd = { '/path/to/lastmile', 'lsp' } })",
    })
    return
  end
  health.ok('server: ' .. program)
  local ok, version = run(program, { '--version' })
  if not ok or not version:match('^lastmile %d') then
    health.error(('`%s --version` does not speak as Lastmile does: %s'):format(program, version), {
      'Is this another program of that name? Try it in a terminal.',
    })
    return
  end
  health.ok('version: ' .. version)
  local loaded, rules = run(program, { 'rules' })
  if loaded and rules ~= '' then
    health.ok(('rules load: `%s rules` lists them'):format(program))
  else
    health.error('rules do not load: ' .. rules, { ('Run `%s test .lastmile/rules` in the project.'):format(program) })
  end
end

local function check_git()
  if vim.fn.executable('git') == 1 then
    health.ok('git: ' .. vim.fn.exepath('git'))
  else
    health.warn('git is missing: only lines edited since opening count as fresh')
  end
end

local function check_clients()
  local clients = vim.lsp.get_clients({ name = 'lastmile' })
  if #clients == 0 then
    health.info('no client runs: open a Python, JavaScript, TypeScript or Go file')
  end
  for _, client in ipairs(clients) do
    local buffers = {}
    for buffer in pairs(client.attached_buffers) do
      table.insert(buffers, buffer)
    end
    table.sort(buffers)
    health.ok(('client %d in %s, buffers %s'):format(client.id, client.root_dir or 'no root', table.concat(buffers, ', ')))
  end
end

function M.check()
  health.start('lastmile')
  if vim.fn.has('nvim-0.10') == 0 then
    health.error('Neovim 0.10 or later is needed')
    return
  end
  check_server()
  check_git()
  check_clients()
end

return M
