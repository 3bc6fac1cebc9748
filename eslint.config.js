import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** @import { Linter } from 'eslint' */

/** What is published. */
const sources = ['packages/*/src/**/*.ts'];
/** Tests and what serves only them. */
const tests = [
  '{packages,internal}/*/test/**/*.ts',
  'internal/kernel-test/src/**/*.ts',
  'examples/test/**/*.ts',
];
/** Octets to values and back: runs anywhere, a browser included. */
const pure = ['packages/{netlink-packet,rtnetlink}/src/**/*.ts'];

/** @type {Partial<Linter.RulesRecord>} */
const styleRules = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off', // its typed twin is on
  'no-new-func': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'no default exports: a thing has one name' },
    { selector: 'TSEnumDeclaration', message: 'no enum: string unions and constants' },
    // Adding to the interface of a module is no namespace.
    { selector: 'TSModuleDeclaration[id.type!="Literal"]', message: 'no namespaces: modules' },
    { selector: 'TSParameterProperty', message: 'no parameter properties: write the field' },
  ],
};

/** @type {Partial<Linter.RulesRecord>} */
const typedRules = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // For `interface VlanInfo extends Infer<typeof vlanInfo> {}`, which gives an inferred type its name.
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/consistent-generic-constructors': 'off',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/prebuilds/',
    '**/coverage/',
    '**/.cache/',
    '**/.turbo/',
    '**/.run-*/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...styleRules, ...typedRules },
  },
  {
    files: sources,
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration',
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
          ],
          checkConstructors: false,
        },
      ],
      'jsdoc/no-types': 'error',
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-param-names': 'error',
      'jsdoc/empty-tags': 'error',
    },
  },
  {
    // Dense tables under noUncheckedIndexedAccess: the index was computed from the same table.
    files: ['packages/netlink-packet/src/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', 'Buffer', 'process', 'setImmediate', 'setTimeout', 'setInterval'],
    },
  },
  {
    // Programs print.
    files: ['packages/cli/src/**/*.ts', 'examples/**/*.ts', 'internal/*/src/**/main.ts', 'scripts/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any() and friends are `any`
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Plain JavaScript, checked through JSDoc; the tools below want a default export.
    files: ['**/*.js', '**/*.mjs'],
    rules: {
      'no-undef': 'off', // tsc knows better
      // A cast in JSDoc is not seen by the parser; tsc checks these with it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true },
      ],
    },
  },
  { files: ['*.config.{js,ts}', 'scripts/*-reporter.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
