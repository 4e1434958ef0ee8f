-- How Neovim starts Lastmile. Neovim 0.11 finds this file by itself; on 0.10 `require('lastmile').setup()` reads it.

---@type vim.lsp.Config
return {
  cmd = { vim.env.LASTMILE_SERVER or 'lastmile', 'lsp' },
  filetypes = {
    'python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'go', 'sql', 'dockerfile', 'yaml', 'prisma',
    'yaml.docker-compose', 'yaml.github',
  },
  root_markers = { 'lastmile.toml', '.lastmile', '.git' },
  -- The server also asks for these while it runs; sent here, they count from the first hint on.
  before_init = function(params, config)
    params.initializationOptions = vim.tbl_get(config, 'settings', 'lastmile')
    params.capabilities.experimental =
      vim.tbl_extend('force', params.capabilities.experimental or {}, { lastmile = { status = true } })
  end,
  handlers = {
    ['lastmile/status'] = function(_, status)
      local buffer = vim.fn.bufnr(vim.uri_to_fname(status.uri))
      if buffer ~= -1 then
        vim.b[buffer].lastmile = status
        vim.cmd.redrawstatus({ bang = true })
      end
    end,
  },
}
