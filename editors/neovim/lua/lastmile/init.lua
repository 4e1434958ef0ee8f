-- One call that starts Lastmile on Neovim 0.10 as well as on later ones. Knows nothing of rules or hints.

local M = {}

--- What `setup` starts on Neovim 0.10; later ones keep it in `vim.lsp.config`.
---@type vim.lsp.Config?
M.config = nil

--- The configuration in `lsp/lastmile.lua`, found as Neovim 0.11 finds it.
---@return vim.lsp.Config
local function shipped()
  local file = vim.api.nvim_get_runtime_file('lsp/lastmile.lua', false)[1]
  assert(file, "lastmile: lsp/lastmile.lua is not on the 'runtimepath': add the plugin's whole folder to it")
  return dofile(file)
end

--- Starts the server in every buffer whose filetype it reviews, those that are open included.
---@param opts? vim.lsp.Config laid over the shipped configuration, such as `{ settings = { lastmile = { scope = 'all' } } }`
function M.setup(opts)
  if vim.lsp.config and vim.lsp.enable then
    vim.lsp.config('lastmile', opts or {})
    vim.lsp.enable('lastmile')
    return
  end
  local config = vim.tbl_deep_extend('force', shipped(), opts or {})
  M.config = config
  local function start(buffer)
    if vim.bo[buffer].buftype ~= '' or not vim.tbl_contains(config.filetypes, vim.bo[buffer].filetype) then
      return
    end
    local root
    -- An earlier marker wins however far up it lies, as in Neovim 0.11.
    for _, marker in ipairs(config.root_markers) do
      root = root or vim.fs.root(buffer, marker)
    end
    vim.lsp.start(vim.tbl_extend('force', config, { name = 'lastmile', root_dir = root }), { bufnr = buffer })
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('lastmile', {}),
    pattern = config.filetypes,
    callback = function(event)
      start(event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then
      start(buffer)
    end
  end
end

--- Runs a command of the server, on the buffer's client or the only one there is.
---@param command string
---@param arguments? table
---@param done fun(result: any)
local function execute(command, arguments, done)
  local client = vim.lsp.get_clients({ name = 'lastmile', bufnr = 0 })[1] or vim.lsp.get_clients({ name = 'lastmile' })[1]
  if not client then
    vim.notify('lastmile: no server runs here; open a file that it reviews', vim.log.levels.ERROR)
    return
  end
  client.request('workspace/executeCommand', { command = command, arguments = arguments or {} }, function(err, result)
    if err then
      vim.notify('lastmile: ' .. err.message, vim.log.levels.ERROR)
    else
      done(result)
    end
  end)
end

--- Reviews every file that git says has changed, open or not. What is found are diagnostics: `vim.diagnostic.setqflist()`
--- lists them all.
function M.review()
  execute('lastmile.reviewPass', nil, function(result)
    vim.notify(('lastmile: %d hints in %d closed files of the change set'):format(result.hints, result.files))
  end)
end

--- Shows what the owner of the change has to answer for, in a buffer that is no file.
function M.report()
  execute('lastmile.showReport', { { show = false } }, function(text)
    local buffer = vim.fn.bufnr('lastmile://review')
    if buffer == -1 then
      buffer = vim.api.nvim_create_buf(true, true)
      vim.api.nvim_buf_set_name(buffer, 'lastmile://review')
    end
    vim.bo[buffer].modifiable = true
    vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(vim.trim(text), '\n'))
    vim.bo[buffer].modifiable = false
    vim.bo[buffer].filetype = 'markdown'
    vim.cmd.sbuffer(buffer)
  end)
end

return M
