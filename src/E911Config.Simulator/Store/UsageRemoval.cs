namespace E911Config.Simulator.Store;

/// <summary>Whether a PSTN usage that is still referenced can be taken out of the list; the documents are silent.</summary>
public enum UsageRemoval
{
    /// <summary>It can, and the references dangle.</summary>
    Allow,

    /// <summary>It cannot.</summary>
    Refuse,
}
