-- The commands that a person types. What they do is in `lua/lastmile`.

local verbs = { 'all', 'all-everywhere', 'configured', 'report', 'review', 'reviewed' }

vim.api.nvim_create_user_command('Lastmile', function(command)
  local verb = command.args
  if not vim.tbl_contains(verbs, verb) then
    vim.notify(('lastmile: `%s` is none of %s'):format(verb, table.concat(verbs, ', ')), vim.log.levels.ERROR)
    return
  end
  require('lastmile')[verb:gsub('-', '_')]()
end, {
  nargs = 1,
  complete = function(lead)
    return vim.tbl_filter(function(verb)
      return vim.startswith(verb, lead)
    end, verbs)
  end,
  desc = 'Review the change set, or say which hints are shown and what is reviewed',
})
