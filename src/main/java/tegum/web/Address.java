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

    /** The model's part of the hash, without its sign, as it stands in the address. */
    @JSBody(
            script = "return location.hash.slice(1).split('&').filter(function(part) {"
                    + " return !/^[a-z0-9-]+[.]/.test(part); }).join('&');")
    static native String hash();

    /**
     * The exhibits' part of the hash: {@code exhibit.dial=value}, separated by ampersands. A browser writes × as %C3%97;
     * here it is × again, and what does not decode stays as it came, for the dial to refuse.
     */
    @JSBody(
            script = "return location.hash.slice(1).split('&').filter(function(part) {"
                    + " return /^[a-z0-9-]+[.]/.test(part); }).map(function(part) {"
                    + " try { return decodeURIComponent(part); } catch (stray) { return part; } }).join('&');")
    static native String exhibits();

    /** The exhibits' part of the hash as it stands in the address. */
    @JSBody(
            script = "return location.hash.slice(1).split('&').filter(function(part) {"
                    + " return /^[a-z0-9-]+[.]/.test(part); }).join('&');")
    private static native String dials();

    /** The hash of a model, and of the exhibits as they are. */
    static String whole(String model) {
        String parts = dials();
        return model + (model.isEmpty() || parts.isEmpty() ? "" : "&") + parts;
    }

    /** Puts another exhibits' part into the hash, without an entry in the history. */
    static void replaceExhibits(String parts) {
        String model = hash();
        replace(model + (model.isEmpty() || parts.isEmpty() ? "" : "&") + parts);
    }

    /** Goes to another model, as a link would. */
    static void open(String hash) {
        go(whole(hash));
    }

    /** The whole address. */
    @JSBody(script = "return location.href;")
    static native String href();

    /** Loads the page again. */
    @JSBody(script = "location.reload();")
    static native void reload();

    /** Puts another model's part into the hash, without an entry in the history. */
    static void replaceHash(String hash) {
        replace(whole(hash));
    }

    @JSBody(
            params = "hash",
            script = "try { history.replaceState(null, '', '#' + hash); } catch (tooOften) { }"
                    + " dispatchEvent(new Event('addresswritten'));")
    private static native void replace(String hash);

    @JSBody(params = "hash", script = "location.hash = hash;")
    private static native void go(String hash);

    /** Calls back, once, whenever somebody else changes the hash. */
    @JSBody(params = "changed", script = "addEventListener('hashchange', function() { changed(); });")
    static native void onHash(Changed changed);

    /** Calls back whenever the hash changes, also when a script of this page has written it. */
    @JSBody(
            params = "changed",
            script = "for (const event of ['hashchange', 'addresswritten']) {"
                    + " addEventListener(event, function() { changed(); }); }")
    static native void onChange(Changed changed);

    /** An address relative to another, in full. */
    @JSBody(
            params = {"relative", "base"},
            script = "return new URL(relative, base).href;")
    static native String resolve(String relative, String base);
}
