#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.ts';

// Whoever reads may stop reading: `nlip route show | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const { NO_COLOR: noColour = '', TERM: terminal } = process.env;

process.exitCode = await run(process.argv.slice(2), {
  colours: process.stdout.isTTY && noColour === '' && terminal !== 'dumb',
  write: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
