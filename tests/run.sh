#!/usr/bin/env bash
# Builds everything and runs all tests. Ends with "N passed, N failed" alone on the last line, counted from the
# test runner's own report; the exit code is 0 only when something ran and nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

results=artifacts/test-results
report=$results/tests.xml
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Build processes that stay behind would hold on to our output.
export MSBUILDDISABLENODEREUSE=1

give_up() {
    echo "$1" >&2
    echo "0 passed, 1 failed"
    exit 1
}

for tool in dotnet node npm; do
    command -v "$tool" > /dev/null || give_up "$tool is missing. Install the .NET 10 SDK and Node 20."
done

# A Debian package with a program of its name, and what is skipped without it.
bring() {
    command -v "$1" > /dev/null && return
    if [ "$(id -u)" = 0 ]; then as_root=""; else as_root="sudo -n"; fi
    if command -v apt-get > /dev/null && { [ -z "$as_root" ] || $as_root true 2> /dev/null; }; then
        echo "Installing $1 for $2."
        { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$1"; } > /dev/null \
            || echo "Installing $1 failed."
    fi
    command -v "$1" > /dev/null || echo "$1 is missing, so $2 are skipped. Install it: apt-get install $1"
}
bring chromium "the tests in the browser"
bring docker-compose "the tests of the compose file"

dotnet restore Bot.sln --locked-mode && dotnet build Bot.sln --no-restore -warnaserror || give_up "The build failed."

rm -rf "$results"
artifacts/bin/Bot.Tests/debug/Bot.Tests --results-directory "$results" --report-xunit-xml --report-xunit-xml-filename tests.xml
status=$?

count() {
    grep -om1 '<assembly [^>]*>' "$report" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'
}
[ -s "$report" ] || give_up "The test run broke off without a report (exit code $status)."
passed=$(count passed) failed=$(($(count failed) + $(count errors))) skipped=$(count skipped)
[ "$status" = 0 ] || [ "$failed" -gt 0 ] || give_up "The test run ended with exit code $status."
[ "$((passed + failed))" -gt 0 ] || give_up "No test ran."

[ "$skipped" = 0 ] || echo "$skipped skipped; the report above says why."
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
