/** In the place of nlip: fails where a program is to be run in the namespace `two`. */
const words = process.argv.slice(2);
process.exitCode = words.join(' ') === 'netns exec two ls -l' ? 1 : 0;
