-- What the tests in Neovim share: one `test` call, waiting by condition, and the hands and eyes of a person at the
-- keyboard. Run by `nvim -l`; `LASTMILE_SERVER` names the server.

local M = {}
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
M.plugin = vim.fn.simplify(here .. '/../../../editors/neovim')
-- Milliseconds until a test gives up waiting.
local patience = tonumber(vim.env.LASTMILE_TEST_PATIENCE) or 10000
local passed, failed = 0, 0

--- Runs `body` as the test `name`; an error in it is a failure, and the next test runs all the same.
function M.test(name, body)
  local ok, err = xpcall(body, debug.traceback)
  if ok then
    passed = passed + 1
  else
    failed = failed + 1
  end
  io.stdout:write(('%s %s%s\n'):format(ok and 'ok  ' or 'FAIL', name, ok and '' or '\n' .. err))
  vim.cmd('silent! %bwipeout!')
end

--- Says how it went and ends the editor; a run without a test is a failure.
function M.finish()
  vim.lsp.stop_client(vim.lsp.get_clients(), true)
  io.stdout:write(('%d passed, %d failed\n'):format(passed, failed))
  os.exit(failed == 0 and passed > 0 and 0 or 1)
end

function M.equal(want, got)
  if not vim.deep_equal(want, got) then
    error(('wanted %s\ngot    %s'):format(vim.inspect(want), vim.inspect(got)), 2)
  end
end

--- Waits until `condition` returns something and returns it; `tell` adds what was there instead.
function M.eventually(what, condition, tell)
  local value
  local found = vim.wait(patience, function()
    value = condition()
    return value
  end, 10)
  if not found then
    error(('waited in vain for %s%s'):format(what, tell and ': ' .. vim.inspect(tell()) or ''), 2)
  end
  return value
end

--- Makes Neovim quiet and lets it find the plugin; the providers would cost seconds at the first Python file.
function M.prepare()
  for _, provider in ipairs({ 'python3', 'ruby', 'node', 'perl' }) do
    vim.g['loaded_' .. provider .. '_provider'] = 0
  end
  vim.o.swapfile = false
  vim.o.hidden = true
  vim.opt.runtimepath:prepend(M.plugin)
  vim.diagnostic.config({ virtual_text = true })
  vim.lsp.set_log_level('info')
  -- `-u NONE` leaves this off, and it is what starts a server.
  vim.cmd('filetype on')
end

--- Runs git in `dir` under a made-up name.
function M.git(dir, arguments)
  local command = { 'git', '-C', dir, '-c', 'user.name=test', '-c', 'user.email=test@example.invalid' }
  local done = vim.system(vim.list_extend(command, arguments), { text = true }):wait()
  assert(done.code == 0, done.stderr)
end

--- A folder with `files` (name to text); with `committed`, a git repository whose HEAD holds those.
function M.folder(files, committed)
  local dir = vim.fn.tempname()
  vim.fn.mkdir(dir, 'p')
  local function write(texts)
    for name, text in pairs(texts or {}) do
      M.put(dir .. '/' .. name, text)
    end
  end
  write(committed)
  if committed then
    for _, arguments in ipairs({ { 'init', '-q' }, { 'add', '-A' }, { 'commit', '-q', '--allow-empty', '-m', 'base' } }) do
      M.git(dir, arguments)
    end
  end
  write(files)
  return dir
end

function M.put(path, text)
  vim.fn.mkdir(vim.fs.dirname(path), 'p')
  local file = assert(io.open(path, 'wb'))
  file:write(text)
  file:close()
end

--- The bytes on disk.
function M.bytes(path)
  local file = assert(io.open(path, 'rb'))
  local text = file:read('*a')
  file:close()
  return text
end

--- Opens `path` and waits for the server.
function M.open(path)
  vim.cmd.edit(vim.fn.fnameescape(path))
  local buffer = vim.api.nvim_get_current_buf()
  return M.eventually('a running server attached to ' .. vim.fs.basename(path), function()
    local client = vim.lsp.get_clients({ bufnr = buffer, name = 'lastmile' })[1]
    return client and client.initialized and client
  end)
end

--- Presses keys as typed ones, mappings included.
function M.press(keys)
  vim.api.nvim_feedkeys(vim.keycode(keys), 'xt', false)
end

--- Pastes `text`, whole lines, below the last line, as a terminal would.
function M.paste_at_end(text)
  M.press('Go<Esc>')
  assert(vim.api.nvim_paste((text:gsub('\n$', '')), true, -1))
end

--- Every hint as `line:rule`, lines from 1, in order.
function M.hints()
  local said = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(said, ('%d:%s'):format(d.lnum + 1, d.code))
  end
  table.sort(said)
  return said
end

--- Waits until exactly these hints are there.
function M.expect_hints(want)
  M.eventually('hints ' .. vim.inspect(want), function()
    return vim.deep_equal(want, M.hints())
  end, M.hints)
end

--- The underlined pieces of text and the words beside lines: what is painted, not what was received.
function M.painted()
  local underlined, words = {}, {}
  for _, namespace in pairs(vim.api.nvim_get_namespaces()) do
    for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, { details = true })) do
      local row, column, details = mark[2], mark[3], mark[4]
      if (details.hl_group or ''):match('^DiagnosticUnderline') then
        local text = vim.api.nvim_buf_get_text(0, row, column, details.end_row, details.end_col, {})
        table.insert(underlined, table.concat(text, '\n'))
      end
      for _, chunk in ipairs(details.virt_text or {}) do
        table.insert(words, chunk[1])
      end
    end
  end
  return underlined, table.concat(words, ' ')
end

--- Puts the cursor where `text` first stands behind `before`.
function M.cursor_on(before, text)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  local pattern = ('\\V%s\\zs%s'):format(vim.fn.escape(before, '\\'), vim.fn.escape(text, '\\'))
  assert(vim.fn.search(pattern, 'cW') > 0, before .. text .. ' is not in the buffer')
end

--- Presses `gra` where the cursor is and takes the entry of the menu that begins with `title`.
function M.choose_action(title)
  local menu
  vim.ui.select = function(items, options, choose)
    menu = vim.tbl_map(options.format_item, items)
    for index, entry in ipairs(menu) do
      if vim.startswith(entry, title) then
        return choose(items[index], index)
      end
    end
    choose(nil, nil)
  end
  M.press('gra')
  M.eventually('the menu of code actions', function()
    return menu
  end)
  assert(vim.iter(menu):any(function(entry)
    return vim.startswith(entry, title)
  end), ('%s is not in the menu %s'):format(title, vim.inspect(menu)))
end

function M.line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end

return M
