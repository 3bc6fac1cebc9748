import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { toolEnvironment } from './environment.mjs';
import { root } from './paths.mjs';

/** A command of a step that did not end well; `output` is all it printed. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output = '') {
    super(message);
    this.name = 'CommandError';
    this.output = output;
  }
}

/**
 * Run a command, keep what it prints, and throw a {@link CommandError} with it if the command fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} standard output and standard error, as they came
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...toolEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      reject(new CommandError(`${command}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new CommandError(`${command} ${args.join(' ')}: ended with ${signal ?? `code ${code}`}`, output),
        );
    });
  });
}

/**
 * Run a command on our own terminal.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code, as a shell would give it
 */
export function inherit(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...toolEnvironment(), ...env },
      stdio: 'inherit',
    });
    // The terminal tells the whole process group; the child decides what the signal means.
    const ignore = () => undefined;
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', ignore);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', pass);
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/**
 * Tell whether a command can be run and succeeds. One that hangs does not, not even if it cannot be killed, as it is
 * with a kernel that has lost its lock on the network configuration.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} limit milliseconds
 * @returns {Promise<boolean>}
 */
export function succeeds(command, args, limit = 15_000) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: toolEnvironment(), stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      child.unref();
      resolve(false);
    }, limit);
    const end = (/** @type {boolean} */ success) => {
      clearTimeout(timer);
      resolve(success);
    };
    child.on('error', () => {
      end(false);
    });
    child.on('exit', (code) => {
      end(code === 0);
    });
  });
}
