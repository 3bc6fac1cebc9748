import { charArray, string, stringUpTo } from '../src/index.ts';
import { testLayout } from './support/layout-table.ts';

const long = 'x'.repeat(65531);

testLayout('string', {
  layout: string,
  correct: [
    ['', '00'],
    ['eth0', '65 74 68 30 00'],
    ['ü', 'c3 bc 00'],
    ['a😀', '61 f0 9f 98 80 00'],
    ['\ufeffx', 'ef bb bf 78 00'],
  ],
  readOnly: [
    ['', ''],
    ['65 74 68', 'eth'],
    ['65 74 00 68', 'et'],
    ['00 00', ''],
    ['ff', '\ufffd'],
    ['c3', '\ufffd'],
    ['61 c3 28', 'a\ufffd('],
  ],
  badValues: [
    [5, '5 is not a string'],
    ['a\0b', '"a\\u0000b" contains a NUL'],
    [long, `"${'x'.repeat(64)}"… is longer than 65530 octets`],
  ],
});

testLayout('stringUpTo', {
  layout: stringUpTo(3),
  correct: [
    ['abc', '61 62 63 00'],
    ['ü1', 'c3 bc 31 00'],
  ],
  readOnly: [['61 62 63 64 00', 'abcd']],
  badValues: [
    ['abcd', '"abcd" is longer than 3 octets'],
    ['üü', '"üü" is longer than 3 octets'],
  ],
});

testLayout('charArray', {
  layout: charArray(4),
  correct: [
    ['', '00 00 00 00'],
    ['ab', '61 62 00 00'],
    ['abcd', '61 62 63 64'],
    ['ü', 'c3 bc 00 00'],
  ],
  badValues: [
    ['abcde', '"abcde" is longer than 4 octets'],
    ['\0', '"\\u0000" contains a NUL'],
    [null, 'null is not a string'],
  ],
  badOctets: [
    ['61 00 62 00', 'octets follow the NUL'],
    ['61 ff 00 00', 'text is not UTF-8'],
    ['ff 00 00 00', 'text is not UTF-8'],
  ],
});
