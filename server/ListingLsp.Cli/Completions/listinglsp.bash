# Completes listinglsp in bash. In ~/.bashrc:
#   source <(listinglsp completions bash)
_listinglsp() {
  local IFS=$'\n' line=${COMP_LINE:0:COMP_POINT}
  COMPREPLY=($("${1/#\~/$HOME}" '[suggest]' "${line#*"$1"}" 2>/dev/null))
}
complete -o default -F _listinglsp listinglsp
