namespace E911Config.Core.Planning;

/// <summary>What a step does to its object.</summary>
// ConvertTo-Json writes the name of an enum only if it is a long one (and knows the type data).
public enum StepAction : long
{
    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it.</summary>
    Update,

    /// <summary>Removes it.</summary>
    Delete,
}
