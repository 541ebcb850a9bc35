# Completes listinglsp in zsh. In ~/.zshrc, behind compinit:
#   source <(listinglsp completions zsh)
_listinglsp() {
  local line="${(j: :)words[2,CURRENT-1]} $PREFIX"
  local -a found=(${(f)"$(${~words[1]} '[suggest]' "$line" 2>/dev/null)"})
  [[ $PREFIX == --* ]] && compset -P '*='
  if (( $#found )); then compadd -a found; else _files; fi
}
compdef _listinglsp listinglsp
