package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page's address: the query says how to present, the hash holds the model's state. */
final class Address {
    private Address() {}

    /** Somebody who wants to know that the hash changed: a link, a bookmark, back and forward. */
    @JSFunctor
    interface Changed extends JSObject {
        void changed();
    }

    /** The value of a query parameter, decoded; null if there is none. */
    @JSBody(params = "name", script = "return new URLSearchParams(location.search).get(name);")
    static native @Nullable String query(String name);

    /** The hash without its sign, as it stands in the address. */
    @JSBody(script = "return location.hash.slice(1);")
    static native String hash();

    /** The whole address. */
    @JSBody(script = "return location.href;")
    static native String href();

    /** Puts another hash in the address without an entry in the history: while a slider moves. */
    @JSBody(params = "hash", script = "try { history.replaceState(null, '', '#' + hash); } catch (tooOften) { }")
    static native void replaceHash(String hash);

    /** Puts another hash in the address with an entry in the history: a preset, a reset. */
    @JSBody(params = "hash", script = "try { history.pushState(null, '', '#' + hash); } catch (tooOften) { }")
    static native void pushHash(String hash);

    /** Calls back, once, whenever somebody else changes the hash. */
    @JSBody(params = "changed", script = "addEventListener('hashchange', function() { changed(); });")
    static native void onHash(Changed changed);

    /** An address relative to another, in full. */
    @JSBody(
            params = {"relative", "base"},
            script = "return new URL(relative, base).href;")
    static native String resolve(String relative, String base);
}
