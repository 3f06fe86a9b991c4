// What design.md section 2 says about who may use whom, as one table and the functions that hold files to it.
// Each function takes text and returns sentences, so that the tests can show that it does find something.

/** Folder of src/ -> the folders it may use besides those that these may use. */
export const arrows = {
  base: [],
  clinical: ['base'],
  record: ['clinical'],
  format: ['record'],
  store: ['format'],
  chart: ['record'],
  app: ['record'],
  ui: ['chart'],
  views: ['app', 'ui'],
  host: ['views', 'store', 'format', 'app', 'ui'],
};

/** Everything a folder may use. */
export function reach(folder, edges = arrows) {
  const found = new Set([folder]);
  for (const next of found) for (const target of edges[next] ?? []) found.add(target);
  return found;
}

/** Library headers -> the only folders that may include them. */
const libraries = [
  { header: /^imgui_impl_/, name: 'an ImGui backend', allowed: ['shell/browser', 'shell/desktop'] },
  { header: /^imgui/, name: 'Dear ImGui', allowed: ['src/ui', 'shell/browser', 'shell/desktop'] },
  { header: /^nlohmann\//, name: 'nlohmann/json', allowed: ['src/format'] },
  { header: /^GLFW\//, name: 'GLFW', allowed: ['shell/browser', 'shell/desktop'] },
  { header: /^emscripten/, name: 'Emscripten', allowed: ['shell/browser'] },
];

/** The core knows no file, thread or stream: those are the shells'. */
const shellsOnly = /^(fstream|filesystem|iostream|thread|mutex|future|unistd\.h|windows\.h)$/;

// A comment, or a string, raw string or character that may look like one.
const token = /R"([^()\\\s]*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const lineBreaks = (text) => text.replace(/[^\n]/g, '');

/** Lines keep their numbers. */
export const withoutComments = (text) => text.replace(token, (all) => (all.startsWith('/') ? lineBreaks(all) : all));

const withoutStrings = (text) =>
  text.replace(token, (all) => (all.startsWith('/') ? lineBreaks(all) : `""${lineBreaks(all)}`));

export function includesIn(text) {
  return [...withoutComments(text).matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/gm)].map((match) => ({
    path: match[1] ?? match[2],
    line: text.slice(0, match.index).split('\n').length,
  }));
}

const folderOf = (file) => file.split('/').slice(0, 2).join('/');

/** @param file e.g. "src/record/record.cpp" */
export function wrongIncludes(file, text) {
  const [top, name] = file.split('/');
  const wrong = [];
  for (const { path, line } of includesIn(text)) {
    const at = `${file}:${line}: `;
    const target = path.split('/')[0];
    if (path.startsWith('.')) wrong.push(`${at}"${path}" is relative; includes start at src/`);
    else if (path.includes('/') && target in arrows && top === 'src' && !reach(name).has(target)) {
      wrong.push(`${at}src/${name} may not use src/${target} (${path})`);
    }
    const library = libraries.find(({ header }) => header.test(path));
    if (library && !library.allowed.includes(folderOf(file))) {
      wrong.push(`${at}only ${library.allowed.join(', ')} may use ${library.name} (${path})`);
    }
    if (top === 'src' && shellsOnly.test(path)) wrong.push(`${at}<${path}> belongs to the shells, not to src/`);
  }
  return wrong;
}

const everywhereInCore = [
  [/\b(__EMSCRIPTEN__|_WIN32|__APPLE__|__linux__|__ANDROID__)\b/g, 'platforms are files in shell/, not #if'],
  [/\b(system_clock|steady_clock|high_resolution_clock)\b|\bstd::time\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)/g, 'time comes in through a port'],
  [/\bstd::(rand|random_device|getenv)\b|\b(fopen|printf)\s*\(/g, 'the world comes in through ports'],
];

// Compiled without exceptions, each of these ends the program when the data is not as expected.
const abortingJson = [
  [/(\.|->)\s*at\s*\(/g, 'at() aborts on a missing key'],
  [/(\.|->)\s*(template\s+)?get(_to|_ref|_ptr)?\s*[<(]/g, 'get<T>() aborts on another type'],
  [/(\.|->)\s*value\s*\(\s*[^)\s]/g, 'value(key, default) aborts on another type'],
  [/\bconst\s+(nlohmann::)?(ordered_)?json\s*&?\s*\w+\s*=[^;]*\[/g, '[] of a const json aborts on a missing key'],
  [/[\w)\]]\s*\[\s*""\s*\](?!\s*=[^=])/g, 'reading by ["key"] aborts on a missing key when const'],
  [/\bjson::parse\s*\(|(\.|->)\s*accept\s*\(|>>\s*\w*json\w*/g, 'input comes through sax_parse only'],
];

function matches(file, text, patterns) {
  const wrong = [];
  for (const [pattern, why] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const line = text.slice(0, match.index).split('\n').length;
      wrong.push(`${file}:${line}: ${match[0].trim()}: ${why}`);
    }
  }
  return wrong;
}

export function wrongInCore(file, text) {
  return matches(file, withoutStrings(text), everywhereInCore);
}

/** For the files of src/format. Unwraps nothing: it is the same for files with and without the library. */
export function wrongJson(file, text) {
  return matches(file, withoutStrings(text), abortingJson);
}

/** tidemark_module(name SOURCES .. LINKS .. PRIVATE ..) calls of a CMakeLists.txt. */
export function modulesIn(cmake) {
  const text = cmake.replace(/#[^\n]*/g, '');
  return [...text.matchAll(/\btidemark_module\s*\(([^)]*)\)/g)].map((match) => {
    const [name, ...words] = match[1].trim().split(/\s+/);
    const parts = { SOURCES: [], LINKS: [], PRIVATE: [] };
    let part;
    for (const word of words) {
      if (word in parts) part = word;
      else parts[part]?.push(word);
    }
    return { name, sources: parts.SOURCES, links: parts.LINKS, privately: parts.PRIVATE };
  });
}

const privateLibraries = { format: ['nlohmann_json'], ui: ['imgui_headers'] };

export function wrongModule(folder, cmake) {
  const modules = modulesIn(cmake);
  if (modules.length !== 1 || modules[0].name !== folder) {
    return [`src/${folder}: one folder is one target of its name, not ${modules.map(({ name }) => name).join(', ') || 'none'}`];
  }
  const wrong = [];
  if (/\b(add_library|target_link_libraries|target_include_directories)\s*\(/.test(cmake)) {
    wrong.push(`src/${folder}: what it links stands in tidemark_module alone`);
  }
  const [{ links, privately }] = modules;
  for (const link of links) {
    if (!(link in arrows) || link === folder || !reach(folder).has(link)) wrong.push(`src/${folder} may not link ${link}`);
  }
  for (const link of privately) {
    const known = privateLibraries[folder]?.includes(link) || (link in arrows && reach(folder).has(link));
    if (!known) wrong.push(`src/${folder} may not link ${link} privately`);
  }
  return wrong;
}

/** An include of a folder that the target does not link (itself or through others) compiles, and breaks later. */
export function unlinkedIncludes(folder, links, files) {
  const reached = new Set();
  const visit = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of links[name] ?? []) visit(next);
  };
  visit(folder);
  return files.flatMap(({ file, text }) =>
    includesIn(text)
      .filter(({ path }) => path.includes('/') && path.split('/')[0] in arrows && !reached.has(path.split('/')[0]))
      .map(({ path, line }) => `${file}:${line}: ${path}: src/${folder}/CMakeLists.txt does not link it`),
  );
}

// Written in pieces, so that this file is not its own finding.
const machinePath = new RegExp(`(?:^|[\\s"'\`=(:,<>])(/(?:${['home', 'root', 'Users', 'work'].join('|')})/[\\w.-]+)`, 'gm');
const hardCodedHost = new RegExp(`${'local'}${'host'}:\\d*`, 'g');

export function wrongPaths(file, text) {
  const wrong = [...text.matchAll(machinePath)].map((match) => `${file}: ${match[1]} is a path of one machine`);
  if (!/^(tools|tests|docs)\/|\.md$/.test(file)) {
    wrong.push(...[...text.matchAll(hardCodedHost)].map((match) => `${file}: ${match[0]} is hard-coded`));
  }
  return wrong;
}
