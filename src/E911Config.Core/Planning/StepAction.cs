namespace E911Config.Core.Planning;

/// <summary>What a step does to its object.</summary>
public enum StepAction : long
{
    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it.</summary>
    Update,

    /// <summary>Removes it.</summary>
    Delete,
}
