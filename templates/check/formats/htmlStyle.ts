/** The look of the page: readable on a phone, on paper and with high contrast. */
export const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 "Segoe UI", "Titillium Web", "Liberation Sans", Arial, sans-serif; }
body { margin: 0; color: #17324d; background: #fff; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 0.75rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid #c5c7c9; overflow-wrap: anywhere; }
th { background: #f2f6fc; overflow-wrap: normal; }
td p { margin: 0 0 0.25rem; }
td:nth-child(-n+2) { white-space: nowrap; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; }
.counts li { padding: 0.4rem 0.9rem; border: 1px solid currentColor; border-radius: 0.25rem; }
.error { color: #a6192e; font-weight: 600; }
.warning { color: #7a4b00; }
.info { color: #0052a3; }
.failed { color: #a6192e; font-weight: 600; }
.notVerifiable, .off { color: #5a6772; }
summary { cursor: pointer; padding: 0.4rem 0; }
footer { margin-top: 3rem; color: #5a6772; }
@media (max-width: 40rem) { thead { position: absolute; clip-path: inset(50%); } tr, td { display: block; border: 0; } tr { border-bottom: 1px solid #c5c7c9; padding: 0.5rem 0; } td { padding: 0.1rem 0; } }
@media (prefers-color-scheme: dark) { body { color: #e6ecf2; background: #10202f; } th { background: #1b3145; } .error, .failed { color: #ff9c9c; } .warning { color: #ffc94d; } .info { color: #8cc4ff; } .notVerifiable, .off, footer { color: #b1bcc7; } }
@media print { details:not([open]) > *:not(summary) { display: block; } main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
`;
