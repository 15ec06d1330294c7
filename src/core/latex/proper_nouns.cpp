// Names that keep their capital within a sentence.
#include "core/latex/signs/signs.hpp"
#include "core/latex/title_case.hpp"

#include <unordered_set>

namespace citegraph::latex {
namespace {

// Only words that are names whenever they have a capital: no "Transformer", "Apple", "Go", "Lie" or "Church".
constexpr std::string_view nouns = R"(
Africa African Afrikaans Afghan Afghanistan Alabama Alaska Albania Albanian Algeria Algerian Alps Amazon
America American Amharic Amsterdam Andes Angola Antarctic Antarctica Arab Arabia Arabian Arabic Aramaic Arctic
Argentina Argentine Arizona Arkansas Armenia Armenian Asia Asian Assamese Athens Atlanta Atlantic Australia
Australian Austria Austrian Azerbaijan Babylon Babylonian Baghdad Balkan Baltic Baltimore Bangalore Bangladesh
Barcelona Basque Bavaria Bavarian Beijing Belarus Belarusian Belgian Belgium Bengali Berkeley Berlin Bolivia
Bosnia Bosnian Boston Brazil Brazilian Britain British Brooklyn Brussels Budapest Bulgaria Bulgarian Burma Burmese
California Californian Cambodia Cambridge Cameroon Canada Canadian Cantonese Caribbean Catalan Catalonia Caucasus
Chicago Chile Chilean China Chinese Colombia Colombian Colorado Congo Connecticut Copenhagen Croatia Croatian Cuba
Cuban Cyprus Czech Czechoslovakia Danish Danube Delhi Denmark Denver Detroit Dresden Dublin Dutch Ecuador
Edinburgh Egypt Egyptian England English Eritrea Estonia Estonian Ethiopia Ethiopian Eurasia Eurasian Europe
European Fiji Filipino Finland Finnish Flemish Florence Florida Florentine France Frankfurt French Gaelic
Galician Geneva Georgian German Germanic Germany Ghana Glasgow Greece Greek Greenland Guatemala Gujarati Haiti
Hamburg Hausa Hawaii Hawaiian Hebrew Helsinki Heidelberg Himalaya Himalayan Hindi Hollywood Houston Hungarian
Hungary Iberian Iceland Icelandic Idaho Igbo Illinois India Indian Indiana Indonesia Indonesian Iowa Iran Iranian
Iraq Iraqi Ireland Irish Israel Israeli Istanbul Italian Italy Jakarta Jamaica Japan Japanese Javanese Jerusalem
Kannada Kansas Karachi Kazakh Kazakhstan Kentucky Kenya Kenyan Khmer Kolkata Korea Korean Kosovo Kurdish Kuwait
Kyoto Kyrgyz Kyrgyzstan Lagos Lahore Laos Latin Latvia Latvian Lebanon Lebanese Leipzig Lhasa Libya Lisbon Lithuania
Lithuanian Liverpool London Louisiana Luxembourg Lyon Macedonia Macedonian Madagascar Madrid Malawi Malay Malayalam
Malaysia Malaysian Maltese Mandarin Manhattan Manipuri Maori Marathi Maryland Massachusetts Mediterranean Melbourne
Mesopotamia Mexican Mexico Miami Michigan Milan Minnesota Mississippi Missouri Moldova Mongolia Mongolian Montana
Montreal Moroccan Morocco Moscow Mozambique Mumbai Munich Myanmar Namibia Naples Nebraska Nepal Nepali Netherlands
Nevada Nigeria Nigerian Nordic Normandy Norse Norway Norwegian Oceania Odia Ohio Oklahoma Oregon Oriya Oslo Ottoman
Oxford Pacific Pakistan Pakistani Palestine Palestinian Panama Paraguay Paris Parisian Pashto Pennsylvania Persia
Persian Peru Peruvian Philadelphia Philippine Philippines Pittsburgh Poland Polynesia Polynesian Portugal Portuguese
Prague Princeton Prussia Prussian Punjabi Pyrenees Qatar Quebec Quechua Roman Romania Romanian Rome Russia
Russian Rwanda Samoan Sanskrit Sardinian Saskatchewan Saudi Saxon Saxony Scandinavia Scandinavian Scotland Scottish
Seattle Semitic Senegal Seoul Serbia Serbian Shanghai Shenzhen Siberia Siberian Sicilian Sicily Sindhi Singapore
Sinhala Slavic Slovak Slovakia Slovene Slovenia Slovenian Somali Somalia Soviet Spain Spaniard Spanish Stanford
Stockholm Strasbourg Stuttgart Sudan Sudanese Sumerian Swahili Sweden Swedish Swiss Switzerland Sydney Syria Syriac
Syrian Tagalog Taipei Taiwan Taiwanese Tajik Tajikistan Tamil Tanzania Tasmania Tatar Tehran Telugu Tennessee Texas
Thai Thailand Tibet Tibetan Tokyo Toronto Tunisia Tunisian Turkic Turkish Turkmenistan Uganda Uighur Ukraine
Ukrainian Urdu Uruguay Utah Uyghur Uzbek Uzbekistan Venetian Venezuela Venice Vermont Vienna Viennese Vietnam
Vietnamese Virginia Volga Wales Warsaw Washington Welsh Wisconsin Wyoming Xhosa Yemen Yiddish Yoruba Yugoslavia
Zagreb Zambia Zimbabwe Zulu Zurich Zürich
Anglican Bible Biblical Buddhism Buddhist Catholic Christian Christianity Christmas Confucian Daoist Easter Hindu
Hinduism Islam Islamic Jewish Judaism Koran Lutheran Muslim Protestant Quran Ramadan Renaissance Talmud Victorian
January February April June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
Abel Archimedean Archimedes Aristotelian Aristotle Arnoldi Arrhenius Artin Avogadro Babbage Bach Banach Bayes
Bayesian Beethoven Bellman Beltrami Benford Bernoulli Bernstein Bertrand Bessel Besov Betti Bézout Blackwell Boltzmann
Bonferroni Boole Boolean Borel Bourbaki Bragg Bregman Brouwer Brownian Bézier Byzantine Calabi Cantor Caputo
Carathéodory Carleman Carlo Cartan Cartesian Casimir Cauchy Cayley Chaitin Chebyshev Chern Chernoff Cholesky Chomsky
Christoffel Cooley Copernican Copernicus Coulomb Cournot Coxeter Cramer Cramér Darwin Darwinian Dedekind Delaunay
Descartes Dijkstra Diophantine Dirac Dirichlet Doppler Dynkin Edgeworth Einstein Eisenstein Elo Erdos Erdős Euclid
Euclidean Euler Eulerian Faraday Fermat Fermi Feynman Fibonacci Fisher Fock Fokker Foucault Fourier Fredholm Freud
Freudian Frobenius Fubini Gabor Galerkin Galilean Galileo Galois Gauss Gaussian Gegenbauer Gibbs Gini Ginzburg
Goethe Goldbach Grassmann Grassmannian Gromov Grothendieck Gumbel Gutenberg Gödel Haar Hadamard Hamilton Hamiltonian
Hamming Hankel Hartree Hausdorff Hawking Hawkes Hebb Hebbian Hegel Hegelian Heidegger Heisenberg Helmholtz Hermite
Hermitian Herbrand Hessenberg Hessian Higgs Hilbert Hoare Hochschild Hodgkin Hoeffding Hopf Hopfield Huffman Hurst
Hurwitz Huxley Huygens Hölder Ising Itô Jaccard Jacobi Jacobian Josephson Kac Kalman Kant Kantian Kantorovich
Karatsuba Karhunen Kepler Keynes Keynesian Kirchhoff Kleene Knuth Kohonen Kolmogorov Korteweg Kripke Kronecker
Krylov Kullback Kähler Lagrange Lagrangian Lamarckian Lamport Lanczos Landau Langevin Laplace Laplacian Lebesgue
Legendre Leibler Leibniz Levenberg Levenshtein Liouville Lipschitz Lorentz Lorentzian Lorenz Lyapunov Lévy
Mach Mahalanobis Malthusian Mandelbrot Markov Markovian Markowitz Marquardt Marx Marxist Maxwell Mendel Mendelian
Mercator Merkle Mersenne Michelson Minkowski Monte Mozart Möbius Nash Navier Nesterov Neumann Newton Newtonian
Neyman Nietzsche Noether Noetherian Nyquist Nyström Ornstein Pareto Parseval Pascal Pauli Pavlovian Peano Pearson
Penrose Perron Petri Piaget Planck Plato Poincaré Poisson Pontryagin Prüfer Pythagoras Pythagorean Rademacher Raman
Ramanujan Ramsey Rayleigh Reynolds Ricci Riemann Riemannian Ritz Rutherford Rydberg Schmidt Schrodinger Schrödinger
Schur Schwarz Schwarzschild Selberg Shakespeare Shakespearean Shannon Shapley Sharpe Sierpinski Sinkhorn Smirnov
Sobolev Socrates Socratic Spearman Spinoza Stackelberg Steiner Stiefel Stieltjes Stirling Stokes Strassen Sturm
Sylvester Szemerédi Tarjan Tarski Teichmüller Thevenin Tikhonov Toeplitz Tsallis Turing Tutte Uhlenbeck Vandermonde
Vapnik Venn Vickrey Viterbi Vlasov Volterra Voronoi Wasserstein Weibull Weierstrass Weisfeiler Weyl Whittaker Wiener
Wigner Wilcoxon Winograd Wittgenstein Yukawa Zariski Zeeman Zermelo Zernike Zipf Zipfian
Alzheimer Crohn Hodgkin Huntington Parkinson Tourette Ebola Zika Jupiter Neptune Uranus
Airbnb Airbus Alibaba Android Apache Arduino Atari Baidu Bitcoin Bluetooth Boeing Bosch Chromium Coq Cygwin
Debian Deepseek Docker Ericsson Erlang Ethereum Ethernet Facebook Firefox Flickr Fortran Gemma Github Google Grafana
Hadoop Haskell Hubble Huawei Instagram Intel Internet Java Jupyter Kaggle Keras Kotlin Kubernetes Landsat
Linux Llama Matlab Microsoft Minecraft Mistral Mixtral Modelica Mozilla Netflix Nintendo Nokia Nvidia
Olympiad Olympic Olympics Paxos Pinterest Postgres Prolog Pytorch Python Qualcomm Qwen Reddit Roblox Samsung Siemens
Simulink Skype Smalltalk Sony Spotify Tencent Tensorflow Tesla Toyota Tumblr Twitter Ubuntu Unix Verilog Volkswagen
Weibo Wikidata Wikimedia Wikipedia Wordnet Xeon Xiaomi Xilinx Yahoo Yelp
)";

std::unordered_set<std::string_view> words_of(std::string_view table) {
    std::unordered_set<std::string_view> words;
    for (const auto& [one, two] : pairs_in(table)) words.insert({one, two});
    return words;
}

}  // namespace

bool is_proper_noun(std::string_view word) {
    static const auto names = words_of(nouns);
    const bool plural = word.size() > 4 && word.ends_with('s') && !word.ends_with("ss");
    return names.contains(word) || (plural && names.contains(word.substr(0, word.size() - 1)));
}

}  // namespace citegraph::latex
