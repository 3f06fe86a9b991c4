#include "file_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>

#include "support/storage_contract.hpp"

namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "tidemark-test-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write_file(const fs::path& path, const std::string& text) { std::ofstream{path} << text; }

}  // namespace

TEST_CASE("File store: it keeps the contract of a storage, in a folder that it makes") {
  const Folder folder;
  desktop::FileStore storage{folder.path() / "not" / "there yet"};
  test::check_storage_contract(storage);
}

TEST_CASE("File store: the next run finds what this one wrote") {
  const Folder folder;
  CHECK(desktop::FileStore{folder.path()}.write({"tidemark:log:aa:1", "value"}) == store::WriteResult::Kept);
  CHECK(desktop::FileStore{folder.path()}.read_all() == std::vector<store::KeyValue>{{"tidemark:log:aa:1", "value"}});
}

TEST_CASE("File store: what a run left half written, and files of others, are no entries") {
  const Folder folder;
  desktop::FileStore storage{folder.path()};
  CHECK(storage.write({"tidemark:log:aa:1", "value"}) == store::WriteResult::Kept);
  const std::string name = fs::directory_iterator { folder.path() } -> path().filename().string();
  write_file(folder.path() / (name + ".new"), "val");
  write_file(folder.path() / "tidemark-2026-01-12.json", "{}");

  CHECK(storage.read_all() == std::vector<store::KeyValue>{{"tidemark:log:aa:1", "value"}});
}

TEST_CASE("File store: no temporary file stays behind") {
  const Folder folder;
  desktop::FileStore storage{folder.path()};
  CHECK(storage.write({"tidemark:log:aa:1", "value"}) == store::WriteResult::Kept);
  CHECK(std::distance(fs::directory_iterator{folder.path()}, fs::directory_iterator{}) == 1);
}

TEST_CASE("File store: a folder that cannot be is blocked, in reading and in writing") {
  const Folder folder;
  write_file(folder.path() / "file", "");
  desktop::FileStore storage{folder.path() / "file"};
  CHECK_FALSE(storage.read_all().has_value());
  CHECK(storage.write({"tidemark:log:aa:1", "value"}) == store::WriteResult::Blocked);
}
