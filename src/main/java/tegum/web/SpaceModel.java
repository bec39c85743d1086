package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Float32Array;
import tegum.web.three.BufferAttribute;
import tegum.web.three.BufferGeometry;
import tegum.web.three.Mesh;
import tegum.web.three.MeshBasicMaterial;
import tegum.web.three.Scene;

/** The triangles of a {@link SpaceDrawing} as three.js wants them. */
final class SpaceModel {
    private final Scene scene = new Scene();
    private final Part solid = new Part(scene, false);
    private final Part glass = new Part(scene, true);

    /** What to render. */
    Scene scene() {
        return scene;
    }

    /** Takes over what was laid out anew. */
    void take(SpaceDrawing drawing) {
        solid.take(drawing.solid);
        glass.take(drawing.glass);
    }

    /** Gives the graphics card its memory back. */
    void dispose() {
        solid.dispose();
        glass.dispose();
    }

    /** One mesh, opaque or see-through. */
    private static final class Part {
        private final MeshBasicMaterial material = new MeshBasicMaterial();
        private BufferGeometry geometry = new BufferGeometry();
        private final Mesh body = new Mesh(geometry, material);
        private @Nullable BufferAttribute positions;
        private @Nullable BufferAttribute colours;
        private int room;

        Part(Scene scene, boolean seeThrough) {
            material.setVertexColors(true);
            material.setSide(MeshBasicMaterial.DOUBLE_SIDE);
            material.setTransparent(seeThrough);
            material.setDepthWrite(!seeThrough);
            body.setFrustumCulled(false);
            body.setRenderOrder(seeThrough ? 1 : 0);
            scene.add(body);
        }

        void take(Triangles triangles) {
            if (positions == null || colours == null || room != triangles.room()) {
                geometry.dispose();
                geometry = new BufferGeometry();
                body.setGeometry(geometry);
                // Views of the Java arrays, not copies: what is written there is there to upload.
                positions = new BufferAttribute(Float32Array.fromJavaArray(triangles.positions()), 3);
                colours = new BufferAttribute(Float32Array.fromJavaArray(triangles.colours()), 4);
                geometry.setAttribute("position", positions);
                geometry.setAttribute("color", colours);
                room = triangles.room();
            }
            positions.setNeedsUpdate(true);
            colours.setNeedsUpdate(true);
            geometry.setDrawRange(0, triangles.vertices());
        }

        void dispose() {
            geometry.dispose();
            material.dispose();
        }
    }
}
