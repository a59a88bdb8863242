import {readFileSync,readdirSync} from "node:fs";
import {wilson} from "./src/stats/wilson";import {newcombeDifference} from "./src/stats/newcombe-difference";import {ratingMean} from "./src/stats/rating-mean";import {quantileInterval,minNForQuantile} from "./src/stats/quantile-interval";import {kaplanMeier} from "./src/stats/kaplan-meier";import {poissonRate} from "./src/stats/poisson-rate";import {ratioEstimate} from "./src/stats/ratio-estimate";
const m:any={wilson:(i:any)=>wilson(i.x,i.n,i.conf),newcombeDifference,ratingMean:(i:any)=>ratingMean(i.counts,i.scale,i.conf),quantileInterval:(i:any)=>quantileInterval(i.x,i.p,i.conf),minNForQuantile:(i:any)=>minNForQuantile(i.p,i.conf),kaplanMeier,poissonRate:(i:any)=>poissonRate(i.events,i.exposure,i.conf),ratioEstimate:(i:any)=>ratioEstimate(i.numerator,i.denominator,i.conf)};
function cmp(g:any,e:any,t:any,p:string){ if(e===null||typeof e==="string"||typeof e==="boolean"){if(g!==e)console.log("  ",p,g,e);return}
 if(typeof e==="number"){if(!(typeof g==="number"&&Math.abs(g-e)<=t.abs+t.rel*Math.abs(e)))console.log("  ",p,g,e);return}
 if(Array.isArray(e)&&g?.length!==e.length)console.log("  len",p,g,e);
 for(const k of Object.keys(e))cmp(g?.[k],e[k],t.byKey?.[k]?{...t,...t.byKey[k]}:t,p+"."+k)}
let n=0;
for(const f of readdirSync("/work/shared/oracles")){const o=JSON.parse(readFileSync("/work/shared/oracles/"+f,"utf8"));for(const c of o.cases)if(m[c.method]){n++;cmp(m[c.method](c.input),c.expected,c.tolerance,c.method+" "+c.id)}}
console.log(n)
