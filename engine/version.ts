/** The version of the engine, written on the cover of what it makes. A test holds it equal to package.json. */
export const ENGINE_VERSION = '0.1.0';
