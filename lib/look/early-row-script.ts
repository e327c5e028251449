import { EARLY_ROW, ROW_KEY } from '@/lib/http/early-row';

/**
 * Draws the row that this browser kept (`components/device/keep-early-row.ts`) as soon as the page has its place, long before
 * the build's own scripts have come. A part of the page's first script, and written as that has to be.
 */
export const EARLY_ROW_SCRIPT = [
  'function tonightNode(n,s){',
  'if(typeof n===`string`)return document.createTextNode(n);',
  'let[t,a,...c]=n,e;s=s||t===`svg`;',
  'e=s?document.createElementNS(`http://www.w3.org/2000/svg`,t):document.createElement(t);',
  'for(let k in a)e.setAttribute(k,a[k]);',
  'for(let x of c)e.append(tonightNode(x,s));',
  'return e}',
  'function tonightRow(){try{',
  `let r=document.getElementById(\`${EARLY_ROW}\`),k=localStorage.getItem(\`${ROW_KEY}\`);`,
  'if(r)if(k)if(!r.firstChild)r.append(tonightNode(JSON.parse(k)));',
  'return r}catch{}}',
  `try{if(localStorage.getItem(\`${ROW_KEY}\`)){`,
  'let o=new MutationObserver(function(){if(tonightRow())o.disconnect()});',
  'o.observe(document,{childList:true,subtree:true});',
  'addEventListener(`DOMContentLoaded`,function(){o.disconnect()})',
  '}}catch{}',
].join('');
