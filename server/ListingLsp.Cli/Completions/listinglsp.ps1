# Completes listinglsp in PowerShell. In the file that $PROFILE names:
#   listinglsp completions powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName listinglsp -ScriptBlock {
    param($word, $ast, $cursor)
    $line = $ast.Extent.Text
    $length = $cursor - $ast.Extent.StartOffset
    # Blanks behind the last word are not in the text.
    $line = $line.PadRight($length).Substring(0, $length)
    $option = if ($word -match '^--[^=]*=') { $Matches[0] } else { '' }
    & $ast.CommandElements[0].Value '[suggest]' ($line -replace '^\S+', '') 2>$null | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new("$option$_", $_, 'ParameterValue', $_)
    }
}
