/** What `nlip -help` prints. */
export function usage(objects: readonly string[]): string {
  return `Usage: nlip [ OPTIONS ] OBJECT { COMMAND | help }
where  OBJECT := { ${objects.join(' | ')} }
       OPTIONS := { -V[ersion] | -s[tatistics] | -d[etails] | -r[esolve] | -j[son] | -p[retty] |
                    -f[amily] { inet | inet6 | mpls | bridge | link } | -4 | -6 | -M | -B | -0 |
                    -o[neline] | -br[ief] | -n[etns] name | -N[umeric] | -t[imestamp] | -ts[hort] |
                    -c[olor][={always|auto|never}] | -com[pressvlans] | -h[elp] }
`;
}
