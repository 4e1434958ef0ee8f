-- What surrounds the hints in Neovim: the health check and the help.

local h = dofile(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) .. '/harness.lua')
local test, equal = h.test, h.equal
h.prepare()
vim.lsp.enable('lastmile')

local function health()
  vim.cmd('silent checkhealth lastmile')
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

test('the health check finds the server, its rules and the clients', function()
  local dir = h.folder({ ['new.py'] = 'x = 1\n' }, {})
  h.open(dir .. '/new.py')
  local report = health()
  for _, want in ipairs({ 'OK server: /', 'OK version: lastmile %d', 'OK rules load', 'OK git: /', 'OK client %d' }) do
    assert(report:find(want), want .. ' is not in\n' .. report)
  end
  assert(not report:find('ERROR') and not report:find('WARNING'), report)
end)

test('the health check names a server that is not there, and one that is another program', function()
  local shipped = vim.lsp.config.lastmile.cmd
  vim.lsp.config('lastmile', { cmd = { '/nowhere/lastmile', 'lsp' } })
  local report = health()
  assert(report:find('ERROR `/nowhere/lastmile` is not a program', 1, true), report)
  vim.lsp.config('lastmile', { cmd = { '/bin/false', 'lsp' } })
  report = health()
  assert(report:find('ERROR `[^\n]*/false %-%-version` does not speak as Lastmile does'), report)
  vim.lsp.config('lastmile', { cmd = shipped })
end)

test('the help has its tags', function()
  local copy = vim.fn.tempname()
  vim.fn.mkdir(copy .. '/doc', 'p')
  h.put(copy .. '/doc/lastmile.txt', h.bytes(h.plugin .. '/doc/lastmile.txt'))
  vim.cmd.helptags(copy .. '/doc')
  vim.opt.runtimepath:prepend(copy)
  for _, tag in ipairs({ 'lastmile', 'lastmile-install', 'lastmile.setup()', '$LASTMILE_SERVER' }) do
    vim.cmd.help(tag)
    assert(vim.api.nvim_get_current_line():find('*' .. tag .. '*', 1, true), tag)
  end
  -- Every reference leads somewhere, in this file or in Neovim's own help.
  for tag in h.bytes(copy .. '/doc/lastmile.txt'):gmatch('|(%S-)|') do
    equal({ tag, true }, { tag, (pcall(vim.cmd.help, tag)) })
  end
end)

h.finish()
