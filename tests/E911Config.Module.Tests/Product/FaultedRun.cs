using System.Collections.Generic;

namespace E911Config.Module.Tests.Product;

/// <summary>What one run under a fault left.</summary>
/// <param name="ErrorId">The id of its error; empty if it had none.</param>
/// <param name="Message">Its error.</param>
/// <param name="Outcome">The outcome; empty if it was refused.</param>
/// <param name="Writes">How many writes took effect.</param>
/// <param name="Reads">How often each noun was read.</param>
/// <param name="Objects">Every object afterwards.</param>
public sealed record FaultedRun(string ErrorId, string Message, string Outcome, int Writes, IReadOnlyDictionary<string, int> Reads,
    SortedDictionary<string, string> Objects);
