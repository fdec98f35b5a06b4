import type { OpenPackage } from '../../engine/ooxml/package/openPackage.js';
import type { PartStore } from '../../engine/ooxml/patch/partStore.js';

/** The parts of a package as they stand while it is being changed, for the engine's readers. */
export function packageView(pkg: OpenPackage, store: PartStore): OpenPackage {
  return {
    names: pkg.names,
    entries: pkg.entries,
    has: (name) => store.has(name),
    size: (name) => store.text(name).length,
    bytes: (name) => pkg.bytes(name),
    text: (name) => store.text(name),
    textPieces: (name) => pkg.textPieces(name),
    verify: () => pkg.verify(),
    compressed: (entry) => pkg.compressed(entry),
  };
}
