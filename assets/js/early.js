// Marks the page as scripted before it is painted, so that nothing jumps; the pages are whole without it.
document.body.classList.add("js-enabled", ...("noModule" in HTMLScriptElement.prototype ? ["govuk-frontend-supported"] : []));
