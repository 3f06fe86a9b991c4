# Sourced by the scripts behind ./dev: steps that show progress, keep a log, and say what to do when they fail.

mkdir -p build/logs

now_ms() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }
seconds() { printf '%d.%d' $(($1 / 1000)) $(($1 % 1000 / 100)); }

# The newest line of a log, short enough for one line of a terminal.
_last_line() { tail -c 600 "$1" | tr '\r' '\n' | sed '/^[[:space:]]*$/d' | tail -n 1 | cut -c 1-100; }

log_name() { echo "$(echo "$1" | tr '[:upper:] /' '[:lower:]--' | tr -cd 'a-z0-9-').log"; }

# step "Title" "what to do if it fails" command...
# The command gets no stdin, so that nothing can wait for an answer. Sets step_ms.
step() {
  local title=$1 advice=$2 began tick=0 status=0 job log
  shift 2
  log=build/logs/$(log_name "$title")
  began=$(now_ms)
  echo "• $title"
  # A group of its own, so that Ctrl-C ends what the command started too.
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  job=$!
  set +m
  # shellcheck disable=SC2064
  trap "kill -- -$job 2>/dev/null; echo; exit 130" INT TERM
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.2
    tick=$((tick + 1))
    if [ -t 1 ] && [ $((tick % 5)) -eq 0 ]; then
      printf '\r\033[K  %s s  %s' "$((tick / 5))" "$(_last_line "$log")"
    elif [ ! -t 1 ] && [ $((tick % 75)) -eq 0 ]; then
      echo "  $((tick / 5)) s  $(_last_line "$log")"
    fi
  done
  wait "$job" || status=$?
  trap - INT TERM
  [ ! -t 1 ] || printf '\r\033[K'
  step_ms=$(($(now_ms) - began))
  grep -h '^note: ' "$log" | sed 's/^/  /' || true
  if [ "$status" -eq 0 ]; then
    echo "  done in $(seconds "$step_ms") s"
    return 0
  fi
  echo
  echo "FAILED after $(seconds "$step_ms") s: $title"
  echo "The end of $log:"
  tail -n 40 "$log" | sed 's/^/    /'
  echo "What to do: $advice"
  echo
  return 1
}
