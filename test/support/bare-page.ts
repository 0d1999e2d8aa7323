/** A page as a stranger would write it: no build, no framework, the snippet pasted. */
export const barePage = (payOrigin: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page of somebody else's</title>
<h1>A page of somebody else's</h1>
${body}
<script type="module" src="${payOrigin}/cdn/pay-link.js"></script>
<script>
  window.heard = [];
  for (const name of ['open', 'submit', 'handoff', 'pending', 'success', 'cancel', 'close', 'unavailable', 'error'])
    document.addEventListener('pay-link-' + name, (event) => window.heard.push([name, event.detail]));
</script>
</html>`;
