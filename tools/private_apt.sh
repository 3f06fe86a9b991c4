# Sourced. An apt of our own: it reads a newer Debian suite without the machine's package state ever hearing of it.
# The mirror's address comes from the machine's configuration, so none is written here.

apt_home=$PWD/.toolchain/apt
export APT_CONFIG=$apt_home/apt.conf

private_apt_update() {
  local suite mirror
  suite=$(. /etc/os-release && echo "${VERSION_CODENAME:?}")
  mirror=$(env -u APT_CONFIG apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
    awk -v suite="$suite" '$2 == suite { print $1; exit }')
  [ -n "$mirror" ] || { echo "apt knows no mirror for $suite"; return 1; }

  mkdir -p "$apt_home"/state/lists/partial "$apt_home"/cache/archives/partial "$apt_home"/sources
  : >"$apt_home/state/status"
  {
    echo "deb $mirror forky main"
    echo "deb-src $mirror forky main"
    echo "deb-src $mirror trixie main"
  } >"$apt_home/sources.list"
  # Lists past their date (a frozen mirror) do: the version is pinned, and signatures are checked all the same.
  cat >"$APT_CONFIG" <<END
Dir::State "$apt_home/state";
Dir::State::status "$apt_home/state/status";
Dir::Cache "$apt_home/cache";
Dir::Etc::sourcelist "$apt_home/sources.list";
Dir::Etc::sourceparts "/dev/null";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
Acquire::Check-Valid-Until "false";
END
  # One update serves every step of one set-up.
  if [ -z "$(find "$apt_home/updated" -mmin -60 2>/dev/null)" ]; then
    apt-get update || return 1
    touch "$apt_home/updated"
  fi
}
