/// What every storage keeps (store/store.hpp), as checks that run against each of them.
#pragma once

#include "store/store.hpp"

namespace test {

/// `storage` is empty and can be written.
void check_storage_contract(store::KeyValueStore& storage);

}  // namespace test
