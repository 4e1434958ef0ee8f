-- How Neovim starts Lastmile. Neovim 0.11 finds this file by itself; on 0.10 `require('lastmile').setup()` reads it.

---@type vim.lsp.Config
return {
  cmd = { vim.env.LASTMILE_SERVER or 'lastmile', 'lsp' },
  filetypes = {
    'python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'go', 'sql', 'dockerfile', 'yaml',
    'yaml.docker-compose', 'yaml.github',
  },
  root_markers = { 'lastmile.toml', '.lastmile', '.git' },
  -- The server also asks for these while it runs; sent here, they count from the first hint on.
  before_init = function(params, config)
    params.initializationOptions = vim.tbl_get(config, 'settings', 'lastmile')
  end,
}
