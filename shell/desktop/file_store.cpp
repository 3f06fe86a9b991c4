#include "file_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace desktop {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view suffix = ".entry";

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// A key may hold what a file name may not: such bytes become %XX.
std::string name_from_key(std::string_view key) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (const char c : key) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c)) name += c;
    else (name += '%') += {digits[byte / 16U], digits[byte % 16U]};
  }
  return name.append(suffix);
}

int hex_value(char c) { return c <= '9' ? c - '0' : c - 'A' + 10; }

std::string key_from_name(std::string_view name) {
  name.remove_suffix(suffix.size());
  std::string key;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '%' && i + 2 < name.size()) {
      key += static_cast<char>(hex_value(name[i + 1]) * 16 + hex_value(name[i + 2]));
      i += 2;
    } else {
      key += name[i];
    }
  }
  return key;
}

/// Closes what it opened, whatever happens.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

store::WriteResult why() {
  return errno == ENOSPC || errno == EDQUOT ? store::WriteResult::Full : store::WriteResult::Blocked;
}

bool write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file.number()) == 0;
}

}  // namespace

FileStore::FileStore(fs::path folder) : folder_{std::move(folder)} {
  std::error_code failed;
  fs::create_directories(folder_, failed);  // a failure shows when it is read
}

store::ReadResult FileStore::read_all() {
  std::error_code failed;
  std::vector<store::KeyValue> pairs;
  for (fs::directory_iterator at{folder_, failed}, end; !failed && at != end; at.increment(failed)) {
    const std::string name = at->path().filename().string();
    if (!name.ends_with(suffix)) continue;
    std::ifstream file{at->path(), std::ios::binary};
    pairs.push_back({key_from_name(name), std::string{std::istreambuf_iterator<char>{file}, {}}});
  }
  if (failed) return std::nullopt;
  return pairs;
}

store::WriteResult FileStore::write(const store::KeyValue& pair) {
  const fs::path place = folder_ / name_from_key(pair.key);
  const fs::path temporary = fs::path{place}.concat(".new");
  {
    const Descriptor file{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    if (!file) return why();
    if (!write_all(file, pair.value)) {
      const store::WriteResult reason = why();
      ::unlink(temporary.c_str());
      return reason;
    }
  }
  if (::rename(temporary.c_str(), place.c_str()) != 0) return why();
  // The new name itself is only on the disk once the folder is.
  const Descriptor folder{::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!folder || ::fsync(folder.number()) != 0) return why();
  return store::WriteResult::Kept;
}

}  // namespace desktop
