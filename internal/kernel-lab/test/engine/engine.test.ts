import { expect, test } from 'vitest';
import { chooseEngine, type EngineChoice } from '../../src/engine/engine.ts';

const nothing = { isBuilt: false, hasUml: false, isSameVersion: true };
const uml = { ...nothing, hasUml: true };
const built = { ...uml, isBuilt: true };

test.each<[EngineChoice, string | undefined, string, string]>([
  ['fastest', 'qemu', 'uml', 'built'],
  ['fullest', 'qemu', 'qemu', 'built'],
  ['tests', 'qemu', 'uml', 'built'],
  ['uml', undefined, 'uml', 'uml'],
  ['qemu', 'qemu', 'qemu', 'qemu'],
])('%s', (choice, ...engines) => {
  expect([nothing, uml, built].map((choices) => chooseEngine(choice, choices))).toStrictEqual(engines);
});

test('a User-Mode Linux of another version does not run the tests', () => {
  expect(chooseEngine('tests', { ...uml, isSameVersion: false })).toBe('qemu');
});
