/**
 * The Content-Security-Policy of the pages.
 * @param {string | undefined} officeOrigin the other origin scripts may come from: Microsoft's, when office.js is not self-hosted
 */
export function contentSecurityPolicy(officeOrigin) {
  const directives = {
    'default-src': "'none'",
    'script-src': officeOrigin === undefined ? "'self'" : `'self' ${officeOrigin}`,
    'worker-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'none'",
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
