# Completes listinglsp in fish. Once:
#   listinglsp completions fish > ~/.config/fish/completions/listinglsp.fish
function __listinglsp_suggest
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l option (string match -r '^--[^=]*=' -- $word)
    $words[1] '[suggest]' (string join ' ' -- $words[2..-1] "$word") 2>/dev/null | string replace -r -- '^' "$option"
end
complete -c listinglsp -f -n 'test -n "$(__listinglsp_suggest)"' -a '(__listinglsp_suggest)'
