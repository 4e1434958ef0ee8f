-- `setup()` where Neovim has no `vim.lsp.config`, as in 0.10: the functions that came later are taken away.

local h = dofile(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) .. '/harness.lua')
local test, equal = h.test, h.equal
h.prepare()
local late = vim.fn.has('nvim-0.11') == 1
local lsp_config, lsp_enable = vim.lsp.config, vim.lsp.enable
vim.lsp.config, vim.lsp.enable = nil, nil

local old = 'import requests\n\n\ndef old(url):\n    return requests.get(url)\n'

test('setup starts the server in open and in new buffers, with the settings given', function()
  local dir = h.folder({}, { ['one.py'] = old, ['two.py'] = old })
  vim.cmd.edit(dir .. '/one.py')
  require('lastmile').setup({ settings = { lastmile = { scope = 'all' } } })
  h.expect_hints({ '5:missing-timeout' })
  local client = h.open(dir .. '/two.py')
  h.expect_hints({ '5:missing-timeout' })
  equal(vim.uv.fs_realpath(dir), vim.uv.fs_realpath(client.root_dir))
  equal(1, #vim.lsp.get_clients({ name = 'lastmile' }))
end)

if late then
  vim.lsp.config, vim.lsp.enable = lsp_config, lsp_enable
  vim.lsp.stop_client(vim.lsp.get_clients(), true)
  vim.api.nvim_del_augroup_by_name('lastmile')

  test('setup hands over to Neovim 0.11 where it can', function()
    local dir = h.folder({}, { ['one.py'] = old })
    require('lastmile').setup({ settings = { lastmile = { scope = 'all' } } })
    assert(vim.lsp.is_enabled('lastmile'))
    h.open(dir .. '/one.py')
    h.expect_hints({ '5:missing-timeout' })
  end)
end

h.finish()
