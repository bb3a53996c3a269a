"""What makes the reader model: corpus, loaders, network, fitting, export, measures.

    corpus + benchmarks' train parts -> items -> tensors -> fit (teachers, student) -> ONNX int8

`make train` runs it all. PyTorch is needed here and nowhere else.
"""
