// What of three.js the build bundles into the classic script three.js, as the global THREE.
// A name that src/main/java/tegum/web/three declares must stand here.
import {
  BufferAttribute, BufferGeometry, Mesh, MeshBasicMaterial, OrthographicCamera, Scene, WebGLRenderer,
} from 'three';

window['THREE'] = {
  BufferAttribute, BufferGeometry, Mesh, MeshBasicMaterial, OrthographicCamera, Scene, WebGLRenderer,
};
