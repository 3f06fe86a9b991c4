/// Keys and values as files in one folder. A value is whole or not there: temporary file, fsync, rename.
#pragma once

#include <filesystem>

#include "store/store.hpp"

namespace desktop {

class FileStore final : public store::KeyValueStore {
 public:
  /// Makes the folder if it is not there.
  explicit FileStore(std::filesystem::path folder);

  store::ReadResult read_all() override;
  store::WriteResult write(const store::KeyValue& pair) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace desktop
