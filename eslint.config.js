import tseslint from 'typescript-eslint';

/** What the engine may not name: it is a function of its inputs (the architecture test reads the imports). */
const ENGINE_FORBIDDEN = [
  { name: 'Date', message: 'Il motore non legge orologi: la data è un dato in ingresso (CivilDate).' },
  { name: 'Intl', message: 'Il motore non dipende dalla lingua del computer: usare engine/number.' },
  { name: 'parseFloat', message: 'I numeri si leggono come decimali esatti: usare engine/number.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['engine/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...ENGINE_FORBIDDEN] },
  },
  { files: ['engine/law/**/*.ts', 'engine/text/*.ts', 'test/**'], rules: { 'max-lines': 'off' } },
  // The suites that count (figures placed, formulas agreed) print their counts.
  { files: ['test/**/*.{test,bench}.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-console': 'off' } },
);
