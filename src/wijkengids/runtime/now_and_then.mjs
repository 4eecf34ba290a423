// What Python does now and then, and not at each request. A page that is open for long comes to it, so
// it is rehearsed.
const MORE = 2 ** 25; // bytes: more than is free
const OFTEN = [100, 1000, 20, 4000]; // new objects
const FEW = 5; // times

// Lets Python look for what nobody needs any more in the midst of requests, as it does by itself in the
// midst of one in many; not always equally often, for what it does depends on how much there is to look at.
export function lookOften(pyodide, number) {
  const { set_threshold: setThreshold } = pyodide.pyimport("gc");
  setThreshold(OFTEN[number % OFTEN.length], FEW, FEW);
}

// Looks for all that nobody needs any more, asks for more memory, and forgets a name.
export function doNowAndThen(pyodide) {
  const { collect } = pyodide.pyimport("gc");
  const { bytearray } = pyodide.pyimport("builtins");
  const { intern } = pyodide.pyimport("sys");
  collect();
  bytearray(MORE).destroy();
  intern("een naam die nergens staat");
}
