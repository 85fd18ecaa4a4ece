# Makes .venv from a hashed lock: venv.sh PYTHON LOCK
set -eu
python=$1 lock=$2
advice="nutgraf needs Python 3.11 or newer with venv and pip; on Debian or Ubuntu: apt-get install python3-venv; or name one: make PYTHON=python3.12"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "$advice" >&2; exit 1; }
if [ ! -x .venv/bin/pip ]; then
    echo "making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv >/dev/null 2>&1 || { rm -rf .venv; echo "$advice" >&2; exit 1; }
fi
echo "installing $lock into .venv"
.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
