-- The road of a hint in Neovim: it appears, is fixed or silenced, and the file on disk says so.

local h = dofile(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) .. '/harness.lua')
local test, equal = h.test, h.equal
h.prepare()
vim.lsp.enable('lastmile')

local old = 'import requests\n\n\ndef old(url):\n    return requests.get(url)\n'
local pasted = '\n\ndef pasted(url):\n    reply = requests.get(url)\n    return reply.status_code\n'

test('a pasted block is hinted, the old line above it is not', function()
  local dir = h.folder({}, { ['app.py'] = old })
  local client = h.open(dir .. '/app.py')
  equal(vim.uv.fs_realpath(dir), vim.uv.fs_realpath(client.root_dir))
  equal('lastmile', client.server_info.name)
  h.paste_at_end(pasted)
  h.expect_hints({ '9:missing-timeout' })
  local hint = vim.diagnostic.get(0)[1]
  equal('`requests.get` can wait forever: pass `timeout=`', hint.message)
  equal({ 'lastmile', vim.diagnostic.severity.WARN }, { hint.source, hint.severity })
  local underlined, words = h.painted()
  equal({ 'requests.get(url)' }, underlined)
  assert(words:find('can wait forever', 1, true), words)
end)

test('a typed line is hinted, columns count after an emoji too', function()
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  h.press("Gox = '👩‍🚀', requests.get('/')<Esc>")
  h.expect_hints({ '6:missing-timeout' })
  equal({ "requests.get('/')" }, (h.painted()))
end)

test('the fix changes the buffer, the hint goes, the bytes reach the disk', function()
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  h.paste_at_end(pasted)
  h.expect_hints({ '9:missing-timeout' })
  h.cursor_on('reply = ', 'requests')
  h.choose_action('Add `timeout=10`')
  h.eventually('the fixed line', function()
    return h.line(9) == '    reply = requests.get(url, timeout=10)'
  end, function()
    return h.line(9)
  end)
  h.expect_hints({})
  equal({}, (h.painted()))
  vim.cmd('silent write')
  local fixed = pasted:gsub('get%(url%)', 'get(url, timeout=10)')
  equal(old .. fixed, h.bytes(dir .. '/app.py'))
end)

test('silencing leaves a comment and nothing else', function()
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  h.paste_at_end(pasted)
  h.expect_hints({ '9:missing-timeout' })
  h.cursor_on('reply = ', 'requests')
  h.choose_action('Silence `missing-timeout` here')
  h.expect_hints({})
  vim.cmd('silent write')
  local text = h.bytes(dir .. '/app.py')
  assert(text:find('# lastmile: ignore[missing-timeout]', 1, true), text)
  -- Without the comment it is the text from before, to the byte.
  local code = text:gsub('[ \t]*# lastmile: ignore%[missing%-timeout%][^\n]*', ''):gsub('\n\n(    reply)', '\n%1')
  equal(old .. pasted, code)
end)

test('undo brings the hint back', function()
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  h.paste_at_end(pasted)
  h.expect_hints({ '9:missing-timeout' })
  h.cursor_on('reply = ', 'requests')
  h.choose_action('Add `timeout=10`')
  h.expect_hints({})
  h.press('u')
  h.expect_hints({ '9:missing-timeout' })
end)

test('an untracked file is fresh from its first line to its last', function()
  local dir = h.folder({ ['new.py'] = old }, { ['app.py'] = old })
  h.open(dir .. '/new.py')
  h.expect_hints({ '5:missing-timeout' })
end)

test('outside a repository only what is edited is hinted', function()
  local dir = h.folder({ ['loose.py'] = old })
  h.open(dir .. '/loose.py')
  h.press("Gorequests.get('/late')<Esc>")
  h.expect_hints({ '6:missing-timeout' })
end)

test('a rule of the project speaks in every kind of JavaScript', function()
  local rule = [[
; A call of what is to be removed
;
; `legacy` goes away with the next release.
;
; severity: warning
; confidence: high

((call_expression
   function: (identifier) @callee) @hint
 (#eq? @callee "legacy")
 (#set! message "`legacy` goes away: call `modern`"))

;! bad
; legacy(1)
; ^^^^^^^^^
;! good
; modern(1)
]]
  local files = {}
  for _, extension in ipairs({ 'js', 'jsx', 'ts', 'tsx' }) do
    files['new.' .. extension] = '\nlegacy(2)\n'
  end
  local dir = h.folder(files, { ['.lastmile/rules/javascript/ops/legacy-call.scm'] = rule })
  for name in vim.spairs(files) do
    h.open(dir .. '/' .. name)
    h.expect_hints({ '2:legacy-call' })
  end
end)

test('the hover tells why', function()
  local dir = h.folder({ ['new.py'] = old }, {})
  h.open(dir .. '/new.py')
  h.expect_hints({ '5:missing-timeout' })
  h.cursor_on('return ', 'requests')
  vim.lsp.buf.hover()
  h.eventually('a window with the words of the rule', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        return table.concat(lines, '\n'):find('timeout', 1, true)
      end
    end
  end)
end)

test('saved, the closed file of the change set shows up, and goes when it is committed', function()
  local dir = h.folder({ ['closed.py'] = old .. pasted }, { ['app.py'] = old, ['closed.py'] = old })
  local closed = dir .. '/closed.py'
  h.open(dir .. '/app.py')
  local function listed()
    return vim.iter(vim.diagnostic.get()):map(function(d)
      return ('%s:%d:%s'):format(vim.fs.basename(vim.api.nvim_buf_get_name(d.bufnr)), d.lnum + 1, d.code)
    end):totable()
  end
  local function expect(want)
    h.eventually(vim.inspect(want), function()
      return vim.deep_equal(want, listed())
    end, listed)
  end
  h.press('Go<Esc>')
  vim.cmd('silent write')
  expect({ 'closed.py:9:missing-timeout' })
  -- Opened, the document speaks for its file, and nothing is said twice.
  h.open(closed)
  h.expect_hints({ '9:missing-timeout' })
  equal({ 'closed.py:9:missing-timeout' }, listed())
  vim.cmd('bwipeout')
  h.git(dir, { 'commit', '-q', '-a', '-m', 'reviewed' })
  h.open(dir .. '/app.py')
  vim.cmd('silent write!')
  expect({})
end)

test('the report is a buffer that is no file', function()
  local dir = h.folder({ ['closed.py'] = old }, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  vim.cmd.runtime('plugin/lastmile.lua')
  vim.cmd('Lastmile report')
  h.eventually('the report', function()
    return vim.api.nvim_buf_get_name(0) == 'lastmile://review'
  end)
  equal({ 'nofile', 'markdown', false }, { vim.bo.buftype, vim.bo.filetype, vim.bo.modifiable })
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  assert(text:find('# Review of the files changed since HEAD', 1, true), text)
  assert(text:find('## `closed.py`', 1, true), text)
  assert(text:find('line 5, warning `missing-timeout`', 1, true), text)
end)

test('marked as reviewed, a pasted block is quiet until it changes', function()
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  h.paste_at_end(pasted)
  h.expect_hints({ '9:missing-timeout' })
  h.cursor_on('reply = ', 'requests')
  h.choose_action('Mark this block as reviewed')
  h.expect_hints({})
  h.press('Ax<Esc>')
  h.expect_hints({ '9:missing-timeout' })
  h.press('u')
  h.expect_hints({})
end)

test('a code lens counts the hints of a block and marks it', function()
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  h.paste_at_end(pasted)
  h.expect_hints({ '9:missing-timeout' })
  local function lenses()
    return vim.lsp.codelens.get(0)
  end
  vim.lsp.codelens.refresh({ bufnr = 0 })
  h.eventually('a lens', function()
    return #lenses() == 1
  end, lenses)
  equal({ '1 hint · mark reviewed', 7 }, { lenses()[1].command.title, lenses()[1].range.start.line })
  vim.api.nvim_win_set_cursor(0, { 8, 0 })
  vim.lsp.codelens.run()
  h.expect_hints({})
end)

test('a quiet file says how many hints it has, and shows them', function()
  vim.cmd.runtime('plugin/lastmile.lua')
  local dir = h.folder({}, { ['app.py'] = old })
  h.open(dir .. '/app.py')
  local status = require('lastmile').status
  local function expect_status(want)
    h.eventually(want, function()
      return status() == want
    end, status)
  end
  expect_status('0 hints in fresh code, 1 in the rest')
  h.expect_hints({})
  vim.cmd('Lastmile all')
  h.expect_hints({ '5:missing-timeout' })
  expect_status('0 hints in fresh code, 1 in the rest (all shown in this file)')
  vim.cmd('Lastmile configured')
  h.expect_hints({})
  expect_status('0 hints in fresh code, 1 in the rest')
end)

test('lines that are declared to be an assistant\'s are generated', function()
  vim.cmd.runtime('plugin/lastmile.lua')
  local dir = h.folder({}, { ['app.py'] = old, ['lastmile.toml'] = 'scope = "generated"\n' })
  h.open(dir .. '/app.py')
  h.press("Gorequests.get('/')<Esc>")
  local function seen()
    return require('lastmile').status() == '1 hint in fresh code, 1 in the rest'
  end
  h.eventually('the typed line to be reviewed', seen, require('lastmile').status)
  h.expect_hints({})
  require('lastmile').declare(6, 6)
  h.expect_hints({ '6:missing-timeout' })
end)

h.finish()
