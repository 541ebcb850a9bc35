-- Open a faulty listing, see the finding, apply the fix, silence. Ends with 1 where a step does not come.
-- The environment names the set-up (SETUP) and the file (LISTING).
local function fail(step)
  io.stderr:write('neovim: ' .. step .. '\n')
  vim.cmd('cquit 1')
end

local function wait(step, ready)
  if not vim.wait(10000, ready, 20) then fail(step) end
end

-- What docs/editors.md shows.
vim.cmd('luafile ' .. vim.fn.fnameescape(vim.env.SETUP))

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.LISTING))
wait('the server is attached', function() return #vim.tbl_values(vim.lsp.buf_get_clients(0)) == 1 end)
wait('the finding is seen', function() return #vim.diagnostic.get(0) == 1 end)
local finding = vim.diagnostic.get(0)[1]
if finding.code ~= 'LST0003' or finding.source ~= 'listinglsp' then fail('the finding is ' .. vim.inspect(finding)) end

vim.ui.select = function(items, _, choose) choose(items[1], 1) end
vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
vim.lsp.buf.code_action({ context = { only = { 'quickfix' }, diagnostics = {} } })
wait('the fix is applied', function() return vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1]:match('^  incoterm: ') end)
wait('silence', function() return #vim.diagnostic.get(0) == 0 end)
vim.cmd('write')
vim.cmd('qall!')
