import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import layers from './scripts/eslint/layers.mjs';

const root = import.meta.dirname;

const typed = ['lib/**/*.ts', 'examples/**/*.ts', 'test/**/*.ts', 'test-terraform/**/*.ts', 'test-browser/**/*.ts', 'test-oracle/**/*.ts',
  'test-verify/**/*.ts', 'test-languages/**/*.ts', 'bench/**/*.ts'];
const tests = ['test/**/*.ts', 'test-terraform/**/*.ts', 'test-browser/**/*.ts', 'test-oracle/**/*.ts',
  'test-verify/**/*.ts', 'test-languages/**/*.ts'];

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'coverage/',
      'docs/api/',
      '**/cdktf.out/',
      '**/.terraform/',
      '**/.cache/',
      // Intentionally wrong: test/lint verifies that the rules find it.
      'test/lint/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,mjs,cjs,js}'],
    plugins: { edge: layers },
    rules: {
      'edge/imports': ['error', { root }],
      'edge/file-name': 'error',
      eqeqeq: 'error',
      'no-debugger': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 5 },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      // This library and jsii use classes with static factories for closed sets of choices.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    files: typed,
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: typed,
    plugins: { 'import-x': importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${root}/tsconfig.json` })],
    },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  {
    files: ['lib/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'max-lines': ['warn', { max: 400 }],
      'no-console': 'error',
      // Modules are loaded on demand in one way: onDemand(() => require('./file') as typeof file).
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='require']"
            + ":not(CallExpression[callee.name='onDemand'] > ArrowFunctionExpression > TSAsExpression > CallExpression)",
          message: 'load a module on demand with onDemand(() => require(...) as typeof module), or import it.',
        },
      ],
    },
  },

  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.name='expect']",
          message: 'expect() without a matcher asserts nothing.',
        },
        {
          selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
          message: 'a test marked "only" turns off the others.',
        },
      ],
    },
  },

  // Run without a build: plain JavaScript, and the programs that scripts/package/check.mjs compiles elsewhere.
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: { 'no-unused-vars': 'error', 'no-unreachable': 'error', 'no-dupe-keys': 'error' },
  },
  {
    files: ['scripts/**/*.cjs', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
