// Lets the device make or use a passkey where a page asks for one, and sends what it gave with the page's own form.
const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const toText = (bytes) =>
  bytes ? btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "") : "";
const plainBytes = (text) => new TextEncoder().encode(text);

const minutes = 60_000;
const keyKinds = [-7, -8, -257]; // ES256, EdDSA, RS256

const wordsOf = (frame) => Object.fromEntries([...frame.querySelectorAll("[data-passkey-word]")].map((word) => [word.dataset.passkeyWord, word.value]));

async function make({ challenge, site, office, handle, email, person, known }) {
  const { response } = await navigator.credentials.create({
    publicKey: {
      challenge: plainBytes(challenge),
      rp: { id: site, name: office },
      user: { id: plainBytes(handle), name: email, displayName: person },
      pubKeyCredParams: keyKinds.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: toBytes(id) })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none",
      timeout: 5 * minutes,
    },
  });
  return { client_data: toText(response.clientDataJSON), authenticator_data: toText(response.getAuthenticatorData()) };
}

async function use({ challenge, site }) {
  const { id, response } = await navigator.credentials.get({
    publicKey: { challenge: plainBytes(challenge), rpId: site, userVerification: "required", timeout: 5 * minutes },
  });
  return {
    credential: id,
    client_data: toText(response.clientDataJSON),
    authenticator_data: toText(response.authenticatorData),
    signature: toText(response.signature),
    user_handle: toText(response.userHandle),
  };
}

const tasks = { make, use };

// A form is sent only with what the device gave; asked again while it is asked already, it does nothing.
function wake(frame) {
  const form = frame.querySelector("form");
  const trouble = frame.querySelector("[data-passkey-trouble]");
  let isAsked = false;
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    trouble.hidden = true;
    try {
      const given = await tasks[frame.dataset.passkey](wordsOf(frame));
      for (const [name, value] of Object.entries(given)) form.elements[name].value = value;
      form.submit();
    } catch (error) {
      console.info(`passkey: ${error.name}`);
      trouble.hidden = false;
      isAsked = false;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  if (frame.dataset.passkey === "use") ask();
}

const hasPasskeys = window.PublicKeyCredential && "getAuthenticatorData" in window.AuthenticatorAttestationResponse.prototype;
if (hasPasskeys) {
  for (const other of document.querySelectorAll("[data-passkey-without]")) other.hidden = true;
  for (const frame of document.querySelectorAll("[data-passkey]")) {
    frame.hidden = false;
    if (frame.dataset.passkey in tasks) wake(frame);
  }
}
