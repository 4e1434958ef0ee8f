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

--- What the server says of a buffer, for the status line: `0 hints in fresh code, 7 in the rest`. Empty without a server.
---@param buffer? integer
function M.status(buffer)
  local status = vim.b[buffer or 0].lastmile
  if not status then
    return ''
  end
  local chosen = status.scopeOf ~= 'configuration'
  return status.message .. (chosen and (' (%s shown in this %s)'):format(status.scope, status.scopeOf) or '')
end

local function set_scope(scope, uri)
  execute('lastmile.setScope', { { scope = scope, uri = uri } }, function() end)
end

--- Shows every hint in this buffer, those in old code included.
function M.all()
  set_scope('all', vim.uri_from_bufnr(0))
end

--- The same in every buffer.
function M.all_everywhere()
  set_scope('all')
end

--- Shows the hints that the configuration says, in every buffer.
function M.configured()
  set_scope(vim.NIL)
end

--- Marks every fresh block of this buffer as reviewed: it is quiet until it changes.
function M.reviewed()
  execute('lastmile.markFileReviewed', { { uri = vim.uri_from_bufnr(0) } }, function(result)
    vim.notify(('lastmile: %d blocks are marked as reviewed'):format(result.blocks))
  end)
end

--- Says where lines came from. For plugins that write what an assistant wrote: call it right after writing.
---@param first integer from 1
---@param last integer inclusive
---@param opts? { buffer?: integer, origin?: 'agent'|'inserted'|'typed' }
function M.declare(first, last, opts)
  opts = opts or {}
  local buffer = opts.buffer or 0
  for _, client in ipairs(vim.lsp.get_clients({ name = 'lastmile', bufnr = buffer })) do
    -- Neovim sends changes when it comes to rest; asking for anything sends them first.
    client.request('lastmile/status', { uri = vim.uri_from_bufnr(buffer) }, function() end, buffer)
    client.notify('lastmile/origin', {
      uri = vim.uri_from_bufnr(buffer),
      version = vim.lsp.util.buf_versions[buffer == 0 and vim.api.nvim_get_current_buf() or buffer],
      ranges = { { start = { line = first - 1, character = 0 }, ['end'] = { line = last, character = 0 } } },
      origin = opts.origin or 'agent',
    })
  end
end

return M
