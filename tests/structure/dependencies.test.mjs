import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as rules from './rules.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const listed = (...args) => execFileSync('git', ['ls-files', '-z', ...args], { encoding: 'utf8' }).split('\0').filter(Boolean);
// New files too: the rules hold before the first commit.
const files = [...new Set(listed('--cached', '--others', '--exclude-standard'))].filter((file) => existsSync(file) && statSync(file).isFile());
const read = (file) => readFileSync(file, 'utf8');
const cpp = files.filter((file) => /^(src|shell)\/.*\.(hpp|cpp|h|inc)$/.test(file)).map((file) => ({ file, text: read(file) }));
const core = cpp.filter(({ file }) => file.startsWith('src/'));
const nothing = (wrong) => assert.deepEqual(wrong, [], `\n${wrong.join('\n')}\n`);

test('includes follow the arrows', () => {
  assert.ok(core.length > 20, 'the sources were not found');
  nothing(cpp.flatMap(({ file, text }) => rules.wrongIncludes(file, text)));
});

test('the core knows no platform, clock or file', () => nothing(core.flatMap(({ file, text }) => rules.wrongInCore(file, text))));

test('src/format never reads JSON in a way that can abort', () => {
  nothing(core.filter(({ file }) => file.startsWith('src/format/')).flatMap(({ file, text }) => rules.wrongJson(file, text)));
});

test('each folder of src is one target, linked along the arrows', () => {
  const folders = [...new Set(core.map(({ file }) => file.split('/')[1]))];
  nothing(folders.filter((folder) => !(folder in rules.arrows)).map((folder) => `src/${folder} is not in the table of arrows`));
  const cmake = Object.fromEntries(folders.map((folder) => [folder, `src/${folder}/CMakeLists.txt`]).filter(([, file]) => existsSync(file)));
  nothing(folders.filter((folder) => !(folder in cmake)).map((folder) => `src/${folder} has no CMakeLists.txt`));
  nothing(Object.entries(cmake).flatMap(([folder, file]) => rules.wrongModule(folder, read(file))));

  const links = Object.fromEntries(
    Object.entries(cmake).map(([folder, file]) => {
      const [{ links: open, privately }] = rules.modulesIn(read(file));
      return [folder, [...open, ...privately]];
    }),
  );
  nothing(folders.flatMap((folder) => rules.unlinkedIncludes(folder, links, core.filter(({ file }) => file.startsWith(`src/${folder}/`)))));
});

test('every C++ file of src is compiled or included', () => {
  const sources = new Set();
  for (const folder of Object.keys(rules.arrows)) {
    const file = `src/${folder}/CMakeLists.txt`;
    if (existsSync(file)) for (const module of rules.modulesIn(read(file))) for (const name of module.sources) sources.add(`src/${folder}/${name}`);
  }
  nothing(core.map(({ file }) => file).filter((file) => file.endsWith('.cpp') && !sources.has(file)).map((file) => `${file} is in no target`));
});

test('nothing in git names a path or an address of one machine', () => {
  const own = 'tests/structure/dependencies.test.mjs';
  const texts = files.filter((file) => file !== own && !/\.(png|ttf|woff2|ico|wasm|br)$/.test(file));
  nothing(texts.flatMap((file) => rules.wrongPaths(file, read(file))));
});

test('the lock file names no download address', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});

// A rule that cannot fail proves nothing, so each is shown what it must find, and what it must let pass.
test('the rules find what they forbid', () => {
  const finds = (wrong, count, message) => assert.equal(wrong.length, count, `${message}: ${JSON.stringify(wrong)}`);
  finds(rules.wrongIncludes('src/record/a.cpp', '#include "app/state.hpp"\n#include "base/text.hpp"'), 1, 'against the arrow');
  finds(rules.wrongIncludes('src/app/a.cpp', '#include "ui/kit.hpp"'), 1, 'between neighbours');
  finds(rules.wrongIncludes('src/app/a.cpp', '// #include "ui/kit.hpp"\n/* #include "ui/kit.hpp"\n*/'), 0, 'in a comment');
  finds(rules.wrongIncludes('src/ui/a.cpp', '#include "../app/state.hpp"'), 1, 'relative');
  finds(rules.wrongIncludes('src/views/a.cpp', '#include <imgui.h>\n# include "imgui_internal.h"'), 2, 'ImGui in a view');
  finds(rules.wrongIncludes('src/ui/a.cpp', '#include <imgui.h>\n#include <imgui_impl_glfw.h>'), 1, 'backend in the kit');
  finds(rules.wrongIncludes('src/store/a.cpp', '#include <nlohmann/json.hpp>'), 1, 'JSON library in the store');
  finds(rules.wrongIncludes('shell/cli/a.cpp', '#include <nlohmann/json.hpp>\n#include "format/json.hpp"'), 1, 'JSON library in the tool');
  finds(rules.wrongIncludes('src/store/a.cpp', '#include <fstream>'), 1, 'files in the core');
  finds(rules.wrongIncludes('shell/desktop/a.cpp', '#include <fstream>\n#include "host/host.hpp"\n#include <imgui_impl_glfw.h>'), 0, 'a shell');

  finds(rules.wrongInCore('src/host/a.cpp', '#ifdef __EMSCRIPTEN__\n#if defined(_WIN32)'), 2, 'platform macros');
  finds(rules.wrongInCore('src/host/a.cpp', 'auto t = std::chrono::system_clock::now(); // _WIN32\nauto s = "_WIN32";'), 1, 'the clock');

  finds(rules.wrongJson('a', 'j.at("a"); j.get<int>(); j->value("a", 1); p.template get<T>();'), 4, 'accessors that abort');
  finds(rules.wrongJson('a', 'int read(const nlohmann::json& j) { return j["a"]; }'), 1, 'const []');
  finds(rules.wrongJson('a', 'const json& item = items[0];'), 1, 'const [] by number');
  finds(rules.wrongJson('a', 'auto j = nlohmann::json::parse(text); stream >> my_json;'), 2, 'the other ways in');
  finds(rules.wrongJson('a', 'j["a"] = 1; found.value(); std::get_if<int>(&v); nlohmann::json::sax_parse(a, b, &c); s += "[" + n + "]"; // j.at(1)'), 0, 'what is fine');

  finds(rules.wrongModule('record', 'tidemark_module(record SOURCES a.cpp LINKS clinical)'), 0, 'a good module');
  finds(rules.wrongModule('record', 'tidemark_module(record SOURCES a.cpp LINKS clinical app PRIVATE imgui)'), 2, 'links against the arrow');
  finds(rules.wrongModule('record', 'tidemark_module(record SOURCES a.cpp)\ntidemark_module(more SOURCES b.cpp)'), 1, 'two targets');
  finds(rules.wrongModule('record', 'add_library(record a.cpp)'), 1, 'no module');
  finds(rules.unlinkedIncludes('chart', { chart: ['base'] }, [{ file: 'c', text: '#include "record/record.hpp"\n#include "base/a.hpp"' }]), 1, 'not linked');

  finds(rules.wrongPaths('web/a.ts', `const a = '/${'home'}/someone/x';`), 1, 'a home folder');
  finds(rules.wrongPaths('web/a.ts', `fetch('http://${'localhost'}:8080/');`), 1, 'an address');
  finds(rules.wrongPaths('tools/a.mjs', `fetch('http://${'localhost'}:8080/'); 'https://x.example/home/page'`), 0, 'what is fine');
});
