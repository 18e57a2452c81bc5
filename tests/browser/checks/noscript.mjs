// What is wrong with a page when scripts are off: parts that are only for scripts, hidden menus, forms that go nowhere.

export async function noscriptProblems(page) {
  return page.evaluate(() => {
    const found = [];
    const isSeen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
    for (const menu of document.querySelectorAll("nav ul, nav ol")) if (!isSeen(menu)) found.push("a menu cannot be seen");
    for (const button of document.querySelectorAll("button, input[type=submit]")) {
      if (isSeen(button) && !button.form) found.push(`a button does nothing: ${button.textContent.trim()}`);
    }
    for (const form of document.forms) {
      const name = form.id || form.action;
      if (!form.querySelector("button:not([type=button]), input[type=submit]")) found.push(`a form cannot be sent: ${name}`);
      if (new URL(form.action, location.href).origin !== location.origin) found.push(`a form goes to another host: ${name}`);
    }
    for (const link of document.querySelectorAll("a")) {
      if (!link.getAttribute("href")) found.push(`a link leads nowhere: ${link.textContent.trim()}`);
    }
    return found;
  });
}
