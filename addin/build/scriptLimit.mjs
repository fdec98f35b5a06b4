/** The largest script of the pane, in bytes: its own code, minified, without office.js and without the worker. */
export const PANE_SCRIPT_LIMIT = 150_000;

/** Fails the build when the scripts that an entry may load, now or later, are larger than the limit together. The worker is not among them. */
export class ScriptLimit {
  /**
   * @param {string} entry
   * @param {number} limit bytes
   */
  constructor(entry, limit) {
    this.entry = entry;
    this.limit = limit;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('ScriptLimit', (compilation) => {
      const files = scriptsOf(compilation, this.entry);
      const size = files.reduce((sum, file) => sum + compilation.getAsset(file).source.size(), 0);
      compilation.getLogger('ScriptLimit').info(`${this.entry}: ${size} byte in ${files.length} file, limite ${this.limit}`);
      if (size > this.limit) compilation.errors.push(new Error(`Lo script di «${this.entry}» è di ${size} byte, oltre il limite di ${this.limit}: ${files.join(', ')}`));
    });
  }
}

/** The worker has a runtime of its own; every chunk of the entry, first or late, has the entry's. */
function scriptsOf(compilation, entry) {
  const chunks = [...compilation.chunks].filter((chunk) => chunk.runtime === entry || (chunk.runtime instanceof Set && chunk.runtime.has(entry)));
  return [...new Set(chunks.flatMap((chunk) => [...chunk.files]))].filter((file) => file.endsWith('.js'));
}
