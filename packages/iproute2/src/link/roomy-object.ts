/**
 * Makes an empty, plain object that has room for the fifty keys of a link. A `{}` is made into a hash table by V8 as soon as a dozen keys have
 * been put into it that the code does not spell out, which makes it, and every copy of it, ten times slower. How many are allowed
 * depends on the room that an object is made with, and that on how many assignments its constructor has.
 */
export const RoomyObject = function (this: Record<string, number>, isFilled: boolean) {
  if (!isFilled) return;
  this['a'] = this['b'] = this['c'] = this['d'] = this['e'] = this['f'] = this['g'] = this['h'] = 0;
  this['i'] = this['j'] = this['k'] = this['l'] = this['m'] = this['n'] = this['o'] = this['p'] = 0;
  this['q'] = this['r'] = this['s'] = this['t'] = this['u'] = this['v'] = this['w'] = this['x'] = 0;
  this['A'] = this['B'] = this['C'] = this['D'] = this['E'] = this['F'] = this['G'] = this['H'] = 0;
} as unknown as new (isFilled: false) => Record<string, unknown>;
RoomyObject.prototype = Object.prototype;
