# What VS Code the tests run in, and where it is kept: outside the checkout, one folder a version.
code_server=4.139.1
node=24.21.0
VSCODE_FOR_TESTS="${VSCODE_FOR_TESTS:-${XDG_CACHE_HOME:-$HOME/.cache}/listinglsp-tests/code-server-$code_server-node-$node}"
